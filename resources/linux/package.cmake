# The Debian package: `./run package`.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME muster)
set(CPACK_PACKAGE_VENDOR Muster)
set(CPACK_PACKAGE_CONTACT ${MUSTER_MAINTAINER})
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "workforce planning for adult social care")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Muster works out the staff that an adult social care service needs from its
demand, its caseloads and the time its people have. It sets them beside the
establishment, the people in post and the vacancies, and shows how every
number was made. It is for the commissioners, analysts and managers of a
council.
.
It forecasts demand, follows who leaves and joins month by month, says how
long people wait, and holds the cost against the budget. A plan is one file
with its full history. The package has the window, muster, the command line,
muster-cli, and sample plans made from published data.")
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_HOMEPAGE ${MUSTER_WEB})
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# The window's letters, its platform on Wayland, and what opens a plan on a double click.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "desktop-file-utils, fonts-noto-core, qt6-wayland, shared-mime-info")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
include(CPack)
