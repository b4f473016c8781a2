using System.Globalization;
using RevBot.Skills.Facts;
using RevBot.Skills.Statistics;
using RevBot.Skills.Statistics.Series;
using RevBot.Skills.Statistics.Testing;

namespace RevBot.Skills.PipelineTrend;

/// <summary>
/// Growth, season and noise of a trend: of amounts and counts as shares (on logarithms; of the mean where a step has
/// nothing), of rates as points. A peak or
/// downturn is named where it is off by more than chance over all steps (Benjamini and Hochberg, 5%).
/// </summary>
internal sealed class TrendSplit
{
    private const double Level = 0.05;
    private readonly TrendPoint[] whole;
    private readonly TrendStep step;
    private readonly bool isInPoints;

    // The mean of the steps where one of them is 0 or less, so that logarithms fail: effects are then shares of it.
    private readonly double? mean;
    private readonly SeasonalSplit? split;

    /// <summary>Splits a series.</summary>
    /// <param name="points">The steps, oldest first; those that are not over and those without a value are left out.</param>
    /// <param name="step">Their length.</param>
    public TrendSplit(IReadOnlyList<TrendPoint> points, TrendStep step)
    {
        this.step = step;
        whole = [.. points.Where(point => point is { IsPart: false, Value: not null })];
        isInPoints = whole.Any(point => point.Told is { Unit: FactUnit.Share });
        mean =
            isInPoints || whole.All(point => point.Value > 0) ? null
            : whole.Average(point => point.Value!.Value) is var average and not 0 ? Math.Abs(average)
            : 1;
        split = SeasonalSplit.Of([.. whole.Select(point => Scaled(point.Value!.Value))], SeasonOf, Seasons);
    }

    // By week, the season is the month; two years of weeks are two of each month and more.
    private int Seasons => whole.Length >= 2 * step.InYear - 0.5 ? step.Seasons : 0;

    /// <summary>Adds what was learnt.</summary>
    public GetPipelineTrendResult AddTo(GetPipelineTrendResult result)
    {
        if (split is null)
        {
            return result;
        }

        var off = Off();
        return result with
        {
            Learnt = whole.Length,
            LearntFrom = whole[0].Period,
            GrowthAYear = Told(split.Growth * step.InYear),
            GrowthPValue = split.GrowthPValue,
            Noise = Told(split.Noise),
            HasSeasons = split.Seasons.Count > 0,
            Seasons = [.. NamedSeasons()],
            IsInPoints = isInPoints,
            Points = [.. result.Points.Select(point => With(point, off))],
        };
    }

    private double Scaled(double value) =>
        isInPoints ? value
        : mean is { } level ? value / level
        : Math.Log(value);

    private double Unscaled(double scaled) =>
        isInPoints ? scaled
        : mean is { } level ? scaled * level
        : Math.Exp(scaled);

    private double Told(double effect) => isInPoints || mean is not null ? effect : Math.Exp(effect) - 1;

    private int SeasonOf(int place) =>
        whole[place].Days is not { } days || step.Seasons == 0 ? 0
        : step.Seasons == 4 ? int.Parse(days.Id.AsSpan(days.Id.Length - 1), CultureInfo.InvariantCulture) - 1
        : days.Start.PlusDays(days.Days / 2).Month - 1;

    private TrendPoint With(TrendPoint point, HashSet<string> off)
    {
        var place = Array.FindIndex(whole, known => known.Period == point.Period);
        if (place < 0)
        {
            return point;
        }

        var expected = split!.Expected(place, SeasonOf(place));
        return point with { Expected = Unscaled(expected), IsOff = off.Contains(point.Period) };
    }

    private HashSet<string> Off()
    {
        double[] chances =
        [
            .. Enumerable
                .Range(0, whole.Length)
                .Select(place => StudentT.TwoSided(split!.Studentised(place), Math.Max(1, split.Freedom))),
        ];
        var adjusted = BenjaminiHochberg.Adjust(chances);
        return [.. whole.Where((_, place) => adjusted[place] <= Level).Select(point => point.Period)];
    }

    private IEnumerable<TrendSeason> NamedSeasons()
    {
        var adjusted = BenjaminiHochberg.Adjust([
            .. split!.Seasons.Select(
                (effect, season) =>
                    split.SeasonErrors[season] > 0
                        ? StudentT.TwoSided(effect / split.SeasonErrors[season], split.Freedom)
                        : 1
            ),
        ]);
        return split
            .Seasons.Select((effect, season) => new TrendSeason(NameOf(season), Told(effect), adjusted[season]))
            .Where(season => season.QValue <= Level)
            .OrderByDescending(season => Math.Abs(season.Effect))
            .ThenBy(season => season.Name, StringComparer.Ordinal);
    }

    private string NameOf(int season) =>
        step.Seasons == 4
            ? string.Create(CultureInfo.InvariantCulture, $"Q{season + 1}")
            : CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(season + 1);
}
