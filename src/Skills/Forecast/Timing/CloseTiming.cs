using System.Text.Json.Serialization;
using RevBot.Data.Book;
using RevBot.Data.Book.Cache;
using RevBot.Data.Book.Norms;
using RevBot.Skills.Forecast.Features;
using RevBot.Skills.Forecast.Learning;

namespace RevBot.Skills.Forecast.Timing;

/// <summary>
/// When open deals close: the chances of being won and of being lost in each week ahead, given that a deal is still open
/// when the week begins (discrete-time competing risks), fitted to the company's own closed quarters. Coefficients only, the
/// same in every scope and on all days of a quarter.
/// Source: J. D. Singer and J. B. Willett, Journal of Educational Statistics 18 (1993), 155-195; H. C. van Houwelingen,
/// "Dynamic prediction by landmarking", Scandinavian Journal of Statistics 34 (2007), 70-85.
/// </summary>
internal sealed class CloseTiming : ICompanyNorm<CloseTiming>
{
    private const double InterceptPenalty = 0.5;
    private const double Penalty = 4;

    private readonly Fitted? fitted;

    private CloseTiming(Fitted? fitted, StatedDays stated) => (this.fitted, Stated) = (fitted, stated);

    static INormSerializer<CloseTiming>? ICompanyNorm<CloseTiming>.Serializer { get; } =
        new QuarterEndSerializer<CloseTiming, KeptTiming>(
            timing => new(timing.fitted, timing.Stated),
            (_, kept) =>
                kept.Stated.IsComplete
                    ? new(kept.Fitted, kept.Stated)
                    : throw new InvalidDataException("Shares of other distances.")
        );

    /// <summary>Whether the past allows it: as far as the forecast's model.</summary>
    public bool IsFitted => fitted is not null;

    /// <summary>How often a win falls on the very day that was stated.</summary>
    public StatedDays Stated { get; }

    /// <inheritdoc/>
    public static CloseTiming Measure(ScopedBook everything)
    {
        var end = LearningWindow.NewestClosed(everything).End;
        if (end < everything.Today)
        {
            return everything.NormAt<CloseTiming>(end);
        }

        if (everything.Norm<ForecastKnowledge>().Level < HistoryLevel.Model)
        {
            return new(null, StatedDays.None);
        }

        var samples = LearningWindow.Samples(everything, LearningWindow.Quarters);
        var rows = samples.SelectMany(sample => sample.Rows).ToArray();
        var levels = FeatureLevels.Measure(everything.Company, [.. rows.Select(row => (row.Deal, row.Won))]);
        var columns = new TimingColumns(levels);
        DealSnapshot[] deals = [.. rows.Select(row => row.Deal)];
        var (level, pace) = (FeatureLayout.Fit(columns.Level(), deals), FeatureLayout.Fit(columns.Pace(), deals));
        var cases = TimingCases.Collect(everything, samples);
        return new(new(levels, level.Scale, pace.Scale, Fit(level, pace, cases)), StatedDays.Count(cases));
    }

    /// <summary>The hazards over some windows, ready for many deals.</summary>
    /// <param name="windows">All counted from the same day, that of the snapshots.</param>
    /// <exception cref="InvalidOperationException">Nothing is fitted.</exception>
    public WindowHazards Over(TimingWindow[] windows) =>
        fitted is { } known
            ? new(windows, known.Level, known.Pace, known.Fit)
            : throw new InvalidOperationException("Close timing is not fitted.");

    /// <summary>Fits both hazards to the cases.</summary>
    private static HazardFit Fit(FeatureLayout level, FeatureLayout pace, IReadOnlyList<TimingCases.TimingCase> cases)
    {
        var width = level.Width + pace.Width + WindowTerms.Width;
        var values = new double[cases.Count * width];
        for (var place = 0; place < cases.Count; place++)
        {
            Encode(level, pace, cases[place], values.AsSpan(place * width, width));
        }

        // As many cases as there are rows: the thinned ones stand for more, but tell no more.
        var scale = cases.Count / Math.Max(1, cases.Sum(found => found.Weight));
        return HazardFit.Fit(
            new(values, cases.Count, width),
            [.. cases.Select(found => found.Fate)],
            [.. cases.Select(found => found.Weight * scale)],
            [
                .. level
                    .Columns.Concat(pace.Columns)
                    .Select(column => Strength(column.Kind == FeatureColumn.ColumnKind.Intercept)),
                .. Enumerable.Range(0, WindowTerms.Width).Select(term => Strength(WindowTerms.IsIntercept(term))),
            ]
        );
    }

    /// <summary>Writes a case's row: level columns, pace columns × horizon, terms of the window.</summary>
    private static void Encode(
        FeatureLayout level,
        FeatureLayout pace,
        in TimingCases.TimingCase found,
        Span<double> row
    )
    {
        level.Encode(found.Deal, row[..level.Width]);
        var paced = row.Slice(level.Width, pace.Width);
        pace.Encode(found.Deal, paced);
        var horizon = WindowTerms.Horizon(found.Window);
        foreach (ref var value in paced)
        {
            value *= horizon;
        }

        WindowTerms.Write(found.Window, found.Deal.WeeksToClose, row[(level.Width + pace.Width)..]);
    }

    /// <summary>λ of a column.</summary>
    private static double Strength(bool isIntercept) => isIntercept ? InterceptPenalty : Penalty;

    /// <summary>What is kept; the fit is null where the past does not allow one.</summary>
    private sealed record KeptTiming(Fitted? Fitted, StatedDays Stated);

    /// <summary>The fitted hazards with what their columns are made from.</summary>
    /// <exception cref="InvalidDataException">There are not as many coefficients or scales as columns.</exception>
    private sealed record Fitted(FeatureLevels Levels, FeatureScale LevelScale, FeatureScale PaceScale, HazardFit Fit)
    {
        /// <summary>Columns that count the same in every week ahead.</summary>
        [JsonIgnore]
        public FeatureLayout Level { get; } = new(new TimingColumns(Levels).Level(), LevelScale);

        /// <summary>Columns that count with the distance.</summary>
        [JsonIgnore]
        public FeatureLayout Pace { get; } =
            new FeatureLayout(new TimingColumns(Levels).Pace(), PaceScale) is var pace
            && LevelScale.Means.Length + pace.Width + WindowTerms.Width is var width
            && Fit.Win.Length == width
            && Fit.Lose.Length == width
                ? pace
                : throw new InvalidDataException("The coefficients are of other columns.");
    }
}
