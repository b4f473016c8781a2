using RevBot.Data.Book;
using RevBot.Data.Book.Cache;
using RevBot.Data.Book.Norms;
using RevBot.Skills.Forecast.Features;
using RevBot.Skills.Forecast.Keeping;
using RevBot.Skills.Forecast.Learning;
using RevBot.Skills.Forecast.Timing.Hazards;

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

    static INormSerializer<CloseTiming>? ICompanyNorm<CloseTiming>.Serializer => TimingScribe.Only;

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

        if (everything.Norm<ForecastKnowledge>().Rung < Rung.Model)
        {
            return new(null, StatedDays.None);
        }

        var samples = LearningWindow.Samples(everything, LearningWindow.Quarters);
        var rows = samples.SelectMany(sample => sample.Rows).ToArray();
        var levels = new FeatureLevels(everything.Company, [.. rows.Select(row => (row.Deal, row.Won))]);
        var columns = new TimingColumns(levels);
        DealSnapshot[] deals = [.. rows.Select(row => row.Deal)];
        var (level, pace) = (FeatureLayout.Of(columns.Level(), deals), FeatureLayout.Of(columns.Pace(), deals));
        var cases = TimingCases.Of(everything, samples);
        return new(new(levels, level, pace, Fit(level, pace, cases)), StatedDays.Of(cases));
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    internal static CloseTiming Read(BinaryReader reader) =>
        new(reader.ReadBoolean() ? ReadFitted(reader) : null, StatedDays.Read(reader));

    /// <summary>Writes it.</summary>
    internal void Write(BinaryWriter writer)
    {
        writer.Write(IsFitted);
        if (fitted is { } known)
        {
            known.Levels.Write(writer);
            known.Level.WriteScale(writer);
            known.Pace.WriteScale(writer);
            known.Fit.Write(writer);
        }

        Stated.Write(writer);
    }

    /// <summary>The hazards over some windows, ready for many deals.</summary>
    /// <param name="windows">All counted from the same day, that of the snapshots.</param>
    /// <exception cref="InvalidOperationException">Nothing is fitted.</exception>
    public WindowHazards Over(TimingWindow[] windows) =>
        fitted is { } known
            ? new(windows, known.Level, known.Pace, known.Fit)
            : throw new InvalidOperationException("Close timing is not fitted.");

    private static Fitted ReadFitted(BinaryReader reader)
    {
        var levels = FeatureLevels.Read(reader);
        var columns = new TimingColumns(levels);
        var level = FeatureLayout.Read(columns.Level(), reader);
        var pace = FeatureLayout.Read(columns.Pace(), reader);
        return new(levels, level, pace, HazardFit.Read(reader, level.Width + pace.Width + WindowTerms.Width));
    }

    private static HazardFit Fit(FeatureLayout level, FeatureLayout pace, IReadOnlyList<TimingCase> cases)
    {
        var width = level.Width + pace.Width + WindowTerms.Width;
        var values = new double[cases.Count * width];
        for (var place = 0; place < cases.Count; place++)
        {
            Encode(level, pace, cases[place], values.AsSpan(place * width, width));
        }

        // As many cases as there are rows: the thinned ones stand for more, but tell no more.
        var scale = cases.Count / Math.Max(1, cases.Sum(found => found.Weight));
        return HazardFit.Of(
            new(values, cases.Count, width),
            [.. cases.Select(found => found.Fate)],
            [.. cases.Select(found => found.Weight * scale)],
            [
                .. level.Columns.Concat(pace.Columns).Select(column => Strength(column.Kind == ColumnKind.Intercept)),
                .. Enumerable.Range(0, WindowTerms.Width).Select(term => Strength(WindowTerms.IsIntercept(term))),
            ]
        );
    }

    private static void Encode(FeatureLayout level, FeatureLayout pace, in TimingCase found, Span<double> row)
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

    private static double Strength(bool isIntercept) => isIntercept ? InterceptPenalty : Penalty;

    private sealed record Fitted(FeatureLevels Levels, FeatureLayout Level, FeatureLayout Pace, HazardFit Fit);
}
