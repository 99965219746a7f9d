#include "forecast/all_forms.h"

#include "forecast/smoothing_fit.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace muster::forecast {

namespace {

/// Forms whose quick fits are so near to the best are fitted thoroughly.
constexpr double kNearTheBest = 2;

struct TrendForm {
    Trend trend;
    bool damped;
};
constexpr std::array kTrends{TrendForm{Trend::None, false}, TrendForm{Trend::Additive, false},
                             TrendForm{Trend::Additive, true}};

bool isConstant(const Series& series)
{
    const auto [least, most] = std::minmax_element(series.values.begin(), series.values.end());
    return *least == *most;
}

bool canHave(const Series& series, const Form& form)
{
    if (form.seasonality != Seasonality::None && (series.season == 1 || series.size() <= 2 * series.season))
        return false;
    const bool above =
        std::all_of(series.values.begin(), series.values.end(), [](double v) { return v > 0; });
    return (above || !form.relativeError) && series.size() >= fewestFor(form, series.season) + 1;
}

/// The fit of the least AICc of some forms.
Smoothed quickest(const Series& series, const std::vector<Form>& forms)
{
    Smoothed best = fitted(series, Form{}, Effort::Quick);
    for (const Form& form : forms)
        if (Smoothed model = fitted(series, form, Effort::Quick); aicc(model) < aicc(best))
            best = std::move(model);
    return best;
}

} // namespace

std::vector<Form> admissibleForms(const Series& series)
{
    std::vector<Form> forms;
    for (const bool relative : {false, true})
        for (const Seasonality season :
             {Seasonality::None, Seasonality::Additive, Seasonality::Multiplicative})
            for (const TrendForm& trend : kTrends)
                if (const Form form{relative, trend.trend, trend.damped, season};
                    (relative || season != Seasonality::Multiplicative) && canHave(series, form))
                    forms.push_back(form);
    return forms;
}

double aicc(const Smoothed& model)
{
    const double taken = model.parameters + 1; // with the variance
    const double left = model.periods - taken - 1;
    return left > 0 ? model.deviance + 2 * taken + 2 * taken * (taken + 1) / left
                    : std::numeric_limits<double>::infinity();
}

Smoothed bestOfAllForms(const Series& series)
{
    if (isConstant(series))
        return fitted(series, Form{});
    std::vector<Smoothed> models;
    for (const Form& form : admissibleForms(series))
        models.push_back(fitted(series, form, Effort::Quick));
    double least = HUGE_VAL;
    for (const Smoothed& model : models)
        least = std::min(least, aicc(model));
    Smoothed best = fitted(series, Form{});
    for (const Smoothed& model : models)
        if (aicc(model) < least + kNearTheBest)
            if (Smoothed thorough = fitted(series, model.form); aicc(thorough) < aicc(best))
                best = std::move(thorough);
    return best;
}

Smoothed goodForm(const Series& series)
{
    if (isConstant(series))
        return fitted(series, Form{}, Effort::Quick);
    std::vector<Form> forms = admissibleForms(series);
    std::erase_if(forms, [](const Form& form) { return form.trend != Trend::None; });
    Smoothed level = quickest(series, forms);
    forms = admissibleForms(series);
    std::erase_if(forms, [&](const Form& form) {
        return form.trend == Trend::None || form.relativeError != level.form.relativeError ||
               form.seasonality != level.form.seasonality;
    });
    Smoothed trended = quickest(series, forms);
    return aicc(trended) < aicc(level) ? trended : level;
}

} // namespace muster::forecast
