using System.Collections.Concurrent;
using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Book.Cache;
using RevBot.Data.Book.Norms;
using RevBot.Skills.Forecast.Calls;
using RevBot.Skills.Forecast.Learning;
using RevBot.Skills.Forecast.Methods;
using RevBot.Skills.Forecast.Record;
using RevBot.Skills.Forecast.Timing;

namespace RevBot.Skills.Forecast;

/// <summary>
/// What the company's closed quarters teach a forecast: the fitted model and the tables, how each method erred, which
/// weights and which range follow. Rates, shares and coefficients, the same in every scope. It changes when a quarter
/// closes, so all days of a quarter share one.
/// </summary>
public sealed class ForecastKnowledge : ICompanyNorm<ForecastKnowledge>
{
    /// <summary>Eight quarters of record, each judged by those before it.</summary>
    private const int ReplayedQuarters = 12;
    private const double ExpectedMiss = 0.7979;

    private readonly TrackRecord record;
    private readonly Lazy<ForecastHealth> health;
    private readonly ConcurrentDictionary<int, CallHabits> habits = [];

    /// <summary>Replays newest first, as far as the level allows any.</summary>
    private ForecastKnowledge(ForecastLearning learning, IReadOnlyList<QuarterReplay> replays)
    {
        (Learning, Replays) = (learning, replays);
        health = new(() => ForecastHealth.Measure(replays));
        record = TrackRecord.Walk(replays.Reverse());
    }

    static INormSerializer<ForecastKnowledge>? ICompanyNorm<ForecastKnowledge>.Serializer { get; } =
        new QuarterEndSerializer<ForecastKnowledge, KeptKnowledge>(
            known => new(known.Learning, [.. known.Replays.Select(replay => replay.ToKept())]),
            (everything, kept) =>
                new(
                    kept.Learning with
                    {
                        Tuning = everything.Tuning,
                    },
                    [.. kept.Replays.Select(replay => QuarterReplay.Restore(everything.Company.Calendar, replay))]
                )
        );

    /// <summary>How much history the company has.</summary>
    public HistoryLevel Level => Learning.Level;

    /// <summary>Closed quarters that were learnt from; at most four more than the window of the settings, twelve by default.</summary>
    public int Quarters => Learning.Quarters;

    /// <summary>Whether the model still fits what comes.</summary>
    public ForecastHealth Health => health.Value;

    /// <summary>What the closed quarters taught before any record of it.</summary>
    internal ForecastLearning Learning { get; }

    /// <summary>The closed quarters forecast again, newest first; empty on the lowest level.</summary>
    internal IReadOnlyList<QuarterReplay> Replays { get; }

    /// <summary>What the replays show, quarter by quarter.</summary>
    internal TrackRecord Record => record;

    /// <inheritdoc/>
    public static ForecastKnowledge Measure(ScopedBook everything)
    {
        var end = LearningWindow.NewestClosed(everything).End;
        if (end < everything.Today)
        {
            return everything.NormAt<ForecastKnowledge>(end);
        }

        LearningWindow.Prepare(everything, ReplayedQuarters);
        var learning = everything.Norm<ForecastLearning>();
        var closed = LearningWindow
            .Samples(everything, ReplayedQuarters)
            .Select(sample => sample.Quarter.End)
            .ToArray();
        var replays = new QuarterReplay[learning.Level == HistoryLevel.StagePercentages ? 0 : closed.Length];
        Parallel.For(0, replays.Length, place => replays[place] = everything.NormAt<QuarterReplay>(closed[place]));
        return new(learning, replays);
    }

    /// <summary>
    /// Learns what the first forecast of a moment would otherwise wait for: timing, changes of win rates and the frame of the
    /// quarter included. Changes no answer, and goes through no deal the second time.
    /// </summary>
    public static ForecastKnowledge Prepare(DealBook book, Instant now)
    {
        var everything = book.ForTheCompany(now);
        var knowledge = everything.Norm<ForecastKnowledge>();
        _ = everything.Norm<CloseTiming>();
        _ = everything.Norm<WinRateDrift>();
        var quarter = everything.Company.Calendar.QuarterOf(everything.Today);
        if (knowledge.Level > HistoryLevel.StagePercentages && Outlook.Covers(everything, quarter))
        {
            CompanyFrames.Prepare(everything, quarter);
        }

        return knowledge;
    }

    /// <summary>What was learnt for a moment, where a memory has it; null where it would have to be learnt.</summary>
    public static ForecastKnowledge? Kept(DealBook book, Instant now) =>
        book.Kept<ForecastKnowledge>(LearningWindow.NewestClosed(book.ForTheCompany(now)).End);

    /// <summary>How well a method did at a week of the last eight quarters; null where there is no record.</summary>
    /// <param name="method"><c>commit</c>, <c>weighted</c>, <c>model</c>, <c>bookings</c> or <c>ensemble</c>.</param>
    /// <param name="week">0 to 12.</param>
    public MethodRecord? RecordOf(string method, int week) =>
        MethodRecord.Average([
            .. record
                .At(week)
                .Where(past => past.Corrected.ContainsKey(method))
                .Select(past => (past.Raw.GetValueOrDefault(method, past.Corrected[method]), past.Corrected[method])),
        ]);

    /// <summary>How often the range held at a week of the last eight quarters, and of how many.</summary>
    public (int Held, int Quarters) CoverageOf(int week) =>
        (record.At(week).Count(past => past.IsCovered), record.At(week).Count());

    /// <summary>
    /// The best mean accuracy that is possible for a book of this size at a week: with standard deviation s of deals and new
    /// revenue, the expected miss is 0.798·s even where every probability is right. Null without a record.
    /// </summary>
    public double? CeilingOf(int week) =>
        record.At(week).Any()
            ? record
                .At(week)
                .Average(past => 1 - (ExpectedMiss * past.RelativeSpread * past.Corrected[ForecastMethods.Ensemble]))
            : null;

    /// <summary>How a method's number is corrected at a week.</summary>
    public BiasCorrection CorrectionOf(string method, int week) => record.Correction(method, week);

    /// <summary>How wide the range is at a week.</summary>
    public RangeRule RangeOf(int week) => record.Range(week);

    /// <summary>The factor of a method between two weeks.</summary>
    internal double FactorOf(string method, double week)
    {
        var before = Math.Min((int)week, QuarterWeek.Count - 1);
        var share = week - before;
        var first = Math.Log(CorrectionOf(method, before).Factor);
        var second = share > 0 ? Math.Log(CorrectionOf(method, before + 1).Factor) : first;
        return Math.Exp(first + (share * (second - first)));
    }

    /// <summary>What a seller's own call is multiplied by between two weeks, beside the company's correction.</summary>
    internal double HabitOf(int sellerId, int? managerId, double week)
    {
        var before = Math.Min((int)week, QuarterWeek.Count - 1);
        var share = week - before;
        var first = HabitsAt(before).FactorOf(sellerId, managerId);
        var second = share > 0 ? HabitsAt(before + 1).FactorOf(sellerId, managerId) : first;
        return first + (share * (second - first));
    }

    /// <summary>Worked out once a week and kept.</summary>
    private CallHabits HabitsAt(int week) => habits.GetOrAdd(week, record.Habits);

    /// <summary>The ensemble's weights of some methods; they add up to 1.</summary>
    /// <param name="methods">Those that are a forecast at the moment; not empty.</param>
    /// <param name="week">0 to 12.</param>
    internal double[] WeightsOf(IReadOnlyList<string> methods, int week) => record.Weights(methods, week);

    /// <summary>What is kept: the fitted model, the tables and the replayed quarters, newest first.</summary>
    private sealed record KeptKnowledge(ForecastLearning Learning, IReadOnlyList<QuarterReplay.KeptQuarter> Replays);
}
