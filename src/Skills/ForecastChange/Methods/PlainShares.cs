using RevBot.Data.Book;
using RevBot.Data.Book.Norms;

namespace RevBot.Skills.ForecastChange.Methods;

/// <summary>The stage conversion that the pipeline shows, as of each day; deals that are not due count nothing.</summary>
internal sealed class PlainShares(ForecastMoment start, ForecastMoment end) : ShareRule
{
    private readonly StageConversion before = start.View.Norms.Conversion(start.Standing.Period);
    private readonly StageConversion after = end.View.Norms.Conversion(end.Standing.Period);

    public override double Of((bool Knowledge, bool Date) later, Stage stage, string? segment, bool isDue) =>
        isDue ? (later.Date ? after : before).RateOf(stage, segment) ?? 0 : 0;

    // Rounded for each deal, as the forecast of such periods is.
    public override double Worth(double amount, double share) =>
        (double)decimal.Round((decimal)amount * (decimal)share, 0, MidpointRounding.ToEven);
}
