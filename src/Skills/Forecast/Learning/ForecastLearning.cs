using RevBot.Data.Book;
using RevBot.Data.Book.Norms;

namespace RevBot.Skills.Forecast.Learning;

/// <summary>
/// What the quarters closed by a day teach: the conversion table, the revenue still to come from new deals, how amounts
/// change until they are won, and the fitted model. Rates and coefficients only.
/// </summary>
internal sealed class ForecastLearning : ICompanyNorm<ForecastLearning>
{
    private const int EnoughEach = 40;
    private const int EnoughClosed = 150;
    private const int EnoughQuarters = 4;
    private const int DriftDeals = 5;

    private readonly double[] drift;
    private readonly ForecastTuning tuning;

    private ForecastLearning(ScopedBook everything, IReadOnlyList<QuarterSample> samples, (int Won, int Lost) closed)
    {
        var company = everything.Company;
        tuning = everything.Tuning;
        (Quarters, Closed) = (samples.Count, closed);
        var window = samples.Take(tuning.Window).ToArray();
Level =
            closed.Won < EnoughEach || closed.Lost < EnoughEach || samples.Count == 0 ? HistoryLevel.StagePercentages
            : closed.Won + closed.Lost < EnoughClosed || samples.Count < EnoughQuarters ? HistoryLevel.ConversionTable
            : samples.Count < LearningWindow.Quarters ? HistoryLevel.Model
            : HistoryLevel.FullRecord;
        Table = Level >= HistoryLevel.ConversionTable ? new(window) : null;
        New = Level >= HistoryLevel.ConversionTable ? new(samples, company.Calendar) : null;
        Curve = new(window);
        Model = Level >= HistoryLevel.Model ? LandmarkTraining.Fit(company, window, tuning.Fading) : null;
        drift = [.. Enumerable.Range(0, QuarterWeek.Count).Select(week => DriftAt(window, week))];
    }

    private ForecastLearning(ForecastTuning tuning, BinaryReader reader)
    {
        this.tuning = tuning;
        Level = (HistoryLevel)reader.ReadInt32();
        Quarters = reader.ReadInt32();
        Closed = (reader.ReadInt32(), reader.ReadInt32());
        Table = reader.ReadBoolean() ? ConversionTable.Read(reader) : null;
        New = reader.ReadBoolean() ? NewRevenue.Read(reader) : null;
        Curve = BookingCurve.Read(reader);
        Model = reader.ReadBoolean() ? LandmarkModel.Read(reader) : null;
        drift = reader.Doubles();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    internal static ForecastLearning Read(ForecastTuning tuning, BinaryReader reader) => new(tuning, reader);

    /// <summary>Writes it.</summary>
    internal void Write(BinaryWriter writer)
    {
        writer.Write((int)Rung);
        writer.Write(Quarters);
        writer.Write(Closed.Won);
        writer.Write(Closed.Lost);
        writer.Write(Table is not null);
        Table?.Write(writer);
        writer.Write(New is not null);
        New?.Write(writer);
        Curve.Write(writer);
        writer.Write(Model is not null);
        Model?.Write(writer);
        writer.Put(drift);
    }

    /// <summary>How far the past carries.</summary>
    internal HistoryLevel Level { get; }

    /// <summary>Closed quarters with something to learn from, at most four more than the window.</summary>
    internal int Quarters { get; }

    /// <summary>Deals closed so far.</summary>
    internal (int Won, int Lost) Closed { get; }

    internal ConversionTable? Table { get; }

    internal NewRevenue? New { get; }

    internal LandmarkModel? Model { get; }

    /// <summary>How a quarter's bookings come in.</summary>
    internal BookingCurve Curve { get; }

    /// <summary>The share of a deal's amount in the weighted pipeline: by the table, else by the CRM's percentage where it counts.</summary>
    /// <param name="week">Weeks over, in fractions.</param>
    /// <param name="stage">The deal's stage.</param>
    /// <param name="segment">Its segment.</param>
    /// <param name="due">Whether the close date lies in the quarter, and whether the deal counts without a table.</param>
    internal double Share(double week, Stage stage, string? segment, (bool IsDue, bool Counts) due) =>
        Table is { } table ? table.Of(week, stage.Id, tuning.SegmentOf(segment), due.IsDue)
        : due.Counts ? stage.Probability ?? 0
        : 0;

    /// <summary>What a deal's amount becomes until it is won, as a factor.</summary>
    /// <param name="week">Weeks over, in fractions.</param>
    internal double Drift(double week) => QuarterWeek.Between(drift, week);

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
        return new(everything, samples, everything.Norm<QuarterSample>().Closed);
    }

    // The ratio of the sums, drawn to 1 as strongly as five usual deals draw.
    private static double DriftAt(IReadOnlyList<QuarterSample> samples, int week)
    {
        var sum = samples.Aggregate(default(QuarterSample.AmountDrift), (all, sample) => all.Plus(sample.Drift[week]));
        var prior = sum.Deals == 0 ? 1 : DriftDeals * sum.Then / sum.Deals;
        return sum.Then + prior > 0 ? (sum.AtEnd + prior) / (sum.Then + prior) : 1;
    }
}
