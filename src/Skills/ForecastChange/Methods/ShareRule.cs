using System.Collections.Concurrent;
using RevBot.Data.Book;
using RevBot.Data.Book.Norms;
using RevBot.Skills.Forecast.Learning;

namespace RevBot.Skills.ForecastChange.Methods;

/// <summary>The shares of the weighted pipeline at two moments.</summary>
internal abstract class ShareRule
{
    /// <summary>Whether a quarter closed in between, so that the tables of the two moments differ.</summary>
    public virtual bool IsRefreshed => false;

    /// <summary>The share of a deal's amount.</summary>
    /// <param name="later">Whether the later moment's knowledge, and its date, are meant.</param>
    /// <param name="stage">The deal's stage.</param>
    /// <param name="segment">Its segment.</param>
    /// <param name="isDue">Whether it is due in the period.</param>
    public abstract double Of((bool Knowledge, bool Date) later, Stage stage, string? segment, bool isDue);

    /// <summary>The worth of an amount at a share, in minor units.</summary>
    public virtual double Worth(double amount, double share) => amount * share;

    /// <summary>The shares that the forecast learnt: by stage, segment, due or not, and the week of the quarter.</summary>
    internal sealed class LearntShares(ForecastMoment start, ForecastMoment end) : ShareRule
    {
        private readonly bool closeDates = start.View.Coverage.CloseDates;
        private readonly ConcurrentDictionary<(bool, bool, int, string?, bool), double> known = new();

        /// <inheritdoc/>
        public override bool IsRefreshed { get; } = start.NewestClosed != end.NewestClosed;

        /// <inheritdoc/>
        public override double Of((bool Knowledge, bool Date) later, Stage stage, string? segment, bool isDue)
        {
            // Very many deals of few kinds are asked about.
            var kind = (later.Knowledge, later.Date, stage.Id, segment, isDue);
            if (!known.TryGetValue(kind, out var share))
            {
                known[kind] = share = Read(later, stage, segment, isDue);
            }

            return share;
        }

        /// <summary>The share by the learning and the week that are meant; 0 once the quarter is over.</summary>
        private double Read((bool Knowledge, bool Date) later, Stage stage, string? segment, bool isDue)
        {
            var date = later.Date ? end : start;
            return date.IsOver
                ? 0
                : LearningOf(later.Knowledge).Share(date.Week, stage, segment, (isDue, isDue || !closeDates));
        }

        /// <summary>What was learnt by the later or the earlier moment.</summary>
        private ForecastLearning LearningOf(bool later) => (later ? end : start).Known.Learning;
    }

    /// <summary>The stage conversion that the pipeline shows, as of each day; deals that are not due count nothing.</summary>
    internal sealed class PlainShares(ForecastMoment start, ForecastMoment end) : ShareRule
    {
        private readonly StageConversion before = start.View.Norms.Conversion(start.Position.Period);
        private readonly StageConversion after = end.View.Norms.Conversion(end.Position.Period);

        /// <inheritdoc/>
        public override double Of((bool Knowledge, bool Date) later, Stage stage, string? segment, bool isDue) =>
            isDue ? (later.Date ? after : before).RateOf(stage, segment) ?? 0 : 0;

        /// <summary>Rounded for each deal, as the forecast of such periods is.</summary>
        public override double Worth(double amount, double share) =>
            (double)decimal.Round((decimal)amount * (decimal)share, 0, MidpointRounding.ToEven);
    }
}
