using RevBot.Data.Book.History;
using RevBot.Data.Calendar;
using RevBot.Data.Warehouse;

namespace RevBot.Skills.Reconciliation;

/// <summary>What one deal adds to each metric, on one side: minor units of the reporting currency, and deals.</summary>
internal readonly record struct Contribution(long Pipeline, long Bookings, long Count)
{
    /// <summary>All metrics changed by another's.</summary>
    public static Contribution operator -(Contribution left, Contribution right) =>
        new(left.Pipeline - right.Pipeline, left.Bookings - right.Bookings, left.Count - right.Count);

    /// <summary>Both together.</summary>
    public static Contribution operator +(Contribution left, Contribution right) =>
        new(left.Pipeline + right.Pipeline, left.Bookings + right.Bookings, left.Count + right.Count);

    /// <summary>How much money of any metric it is about, for ranking.</summary>
    public long Size => Math.Abs(Pipeline) + Math.Abs(Bookings);

    /// <summary>The part of one metric; quotas are not about deals.</summary>
    public long Of(Metric metric) =>
        metric switch
        {
            Metric.Pipeline => Pipeline,
            Metric.Bookings => Bookings,
            Metric.DealCounts => Count,
            Metric.Quota => 0,
        };

    /// <summary>Of a deal as the warehouse has it.</summary>
    public static Contribution Of(in DealState state, Period period)
    {
        if (!state.ClosesIn(period))
        {
            return default;
        }

        var isPipeline = state.IsOpen && state.Category != ForecastCategory.Omitted;
        var worth = isPipeline || state.IsWon ? state.Value.Minor : 0;
        return new(isPipeline ? worth : 0, state.IsWon ? worth : 0, 1);
    }
}
