using System.Text.Json.Serialization;
using RevBot.Data.Book;
using RevBot.Data.Book.Norms;

namespace RevBot.Skills.Forecast.Learning;

/// <summary>
/// What the quarters closed by a day teach: the conversion table, the revenue still to come from new deals, how amounts
/// change until they are won, and the fitted model. Rates and coefficients only, no amount and no deal.
/// </summary>
internal sealed record ForecastLearning : ICompanyNorm<ForecastLearning>
{
    private const int EnoughEach = 40;
    private const int EnoughClosed = 150;
    private const int EnoughQuarters = 4;
    private const int DriftDeals = 5;

    /// <summary>How much history the company has.</summary>
    public required HistoryLevel Level { get; init; }

    /// <summary>Closed quarters with something to learn from, at most four more than the window.</summary>
    public required int Quarters { get; init; }

    /// <summary>The conversion table; null below its level.</summary>
    public required ConversionTable? Table { get; init; }

    /// <summary>Revenue of deals not created yet; null below the level of the table.</summary>
    public required NewRevenue? New { get; init; }

    /// <summary>The fitted model; null below its level.</summary>
    public required LandmarkModel? Model { get; init; }

    /// <summary>The share of a quarter's bookings that comes after each week.</summary>
    public required BookingCurve Curve { get; init; }

    /// <summary>Amount when won ÷ amount at weeks 0 to 12, of deals that were won.</summary>
    public required double[] Drifts { get; init; }

    /// <summary>The team's settings. They are part of what a kept norm is found by, so they are not kept with it.</summary>
    [JsonIgnore]
    public ForecastTuning Tuning { get; init; } = ForecastTuning.Usual;

    /// <inheritdoc/>
    public static ForecastLearning Measure(ScopedBook everything)
    {
        var end = LearningWindow.NewestClosed(everything).End;
        if (end < everything.Today)
        {
            return everything.NormAt<ForecastLearning>(end);
        }

        var looked = Math.Max(everything.Tuning.Window, LearningWindow.Quarters) + NewRevenue.BaseQuarters;
        var samples = LearningWindow.Samples(everything, looked);
        var window = samples.Take(everything.Tuning.Window).ToArray();
        var (won, lost) = everything.Norm<QuarterSample>().Closed;
        var level = LevelOf(won, lost, samples.Count);
        var hasTable = level >= HistoryLevel.ConversionTable;
        return new()
        {
            Tuning = everything.Tuning,
            Level = level,
            Quarters = samples.Count,
            Table = hasTable ? new(window.SelectMany(sample => sample.Conversions)) : null,
            New = hasTable ? NewRevenue.Measure(samples, everything.Company.Calendar) : null,
            Curve = BookingCurve.Measure(window),
            Model =
                level >= HistoryLevel.Model
                    ? LandmarkTraining.Fit(everything.Company, window, everything.Tuning.Fading)
                    : null,
            Drifts = [.. Enumerable.Range(0, QuarterWeek.Count).Select(week => DriftAt(window, week))],
        };
    }

    /// <summary>The level that a history reaches.</summary>
    /// <param name="won">Deals won so far.</param>
    /// <param name="lost">Deals lost so far.</param>
    /// <param name="quarters">Closed quarters that tell something.</param>
    internal static HistoryLevel LevelOf(int won, int lost, int quarters) =>
        won < EnoughEach || lost < EnoughEach || quarters == 0 ? HistoryLevel.StagePercentages
        : won + lost < EnoughClosed || quarters < EnoughQuarters ? HistoryLevel.ConversionTable
        : quarters < LearningWindow.Quarters ? HistoryLevel.Model
        : HistoryLevel.FullRecord;

    /// <summary>The share of a deal's amount in the weighted pipeline, 0..1: by the table, else by the CRM's percentage where it counts.</summary>
    /// <param name="week">Weeks over, in fractions.</param>
    /// <param name="stage">The deal's stage.</param>
    /// <param name="segment">Its segment; null for none.</param>
    /// <param name="due">Whether the close date lies in the quarter, and whether the deal counts without a table.</param>
    internal double Share(double week, Stage stage, string? segment, (bool IsDue, bool Counts) due) =>
        Table is { } table ? table.ShareOf(week, stage.Id, Tuning.SegmentOf(segment), due.IsDue)
        : due.Counts ? stage.Probability ?? 0
        : 0;

    /// <summary>What a deal's amount becomes until it is won, as a factor; 1 where no deal tells.</summary>
    /// <param name="week">Weeks over, in fractions.</param>
    internal double Drift(double week) => QuarterWeek.Between(Drifts, week);

    /// <summary>The ratio of the sums, drawn to 1 as strongly as five usual deals draw.</summary>
    private static double DriftAt(IReadOnlyList<QuarterSample> samples, int week)
    {
        var sum = samples.Aggregate(default(QuarterSample.AmountDrift), (all, sample) => all.Plus(sample.Drift[week]));
        var prior = sum.Deals == 0 ? 1 : DriftDeals * sum.Then / sum.Deals;
        return sum.Then + prior > 0 ? (sum.AtEnd + prior) / (sum.Then + prior) : 1;
    }
}
