#include "engine/demand/fits_in_use.h"

#include "forecast/all_forms.h"
#include "forecast/fits.h"

#include <cmath>

namespace muster::engine {

namespace {

void addFit(FitInUse& fit, const CarriedOn& carried, forecast::Method method)
{
    const bool automatic = carried.forecast->past != nullptr;
    const auto model = forecast::smoothedBy(method, carried.counted.series,
                                            automatic ? forecast::Effort::Quick : forecast::Effort::Thorough);
    if (!model)
        return;
    fit.form = forecast::nameOf(model->form);
    fit.alpha = model->weights.alpha;
    fit.level = model->last.level;
    if (model->form.trend != forecast::Trend::None) {
        fit.beta = model->weights.beta;
        fit.trend = model->last.trend;
    }
    if (model->form.damped)
        fit.phi = model->weights.phi;
    if (!model->last.season.empty())
        fit.gamma = model->weights.gamma;
    fit.season = model->last.season;
    if (const double aicc = forecast::aicc(*model); std::isfinite(aicc))
        fit.aicc = aicc;
}

} // namespace

std::vector<FitInUse> fitsInUse(const CarriedOn& carried, const plan::SeriesMethod* row)
{
    std::vector<FitInUse> fits;
    if (!carried.forecast || carried.counted.series.size() < 2)
        return fits;
    for (const forecast::Trial& trial : carried.forecast->choice.trials)
        if (trial.weight > 0) {
            FitInUse& fit = fits.emplace_back();
            fit.method = demandMethod(trial.method);
            fit.weight = trial.weight;
            if (trial.figures > 0)
                fit.error = trial.error;
            addFit(fit, carried, trial.method);
        }
    if (!fits.empty())
        return fits;
    FitInUse& fit = fits.emplace_back();
    fit.method = demandMethod(carried.forecast->used);
    if (row && row->alpha && !carried.forecast->unavailable) {
        fit.form = "fixed";
        fit.alpha = row->alpha;
        fit.beta = row->beta;
        fit.gamma = row->gamma;
        fit.phi = row->phi;
    } else {
        addFit(fit, carried, carried.forecast->used);
    }
    return fits;
}

} // namespace muster::engine
