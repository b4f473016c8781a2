using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Skills.Filtering;
using RevBot.Skills.Forecast;
using RevBot.Skills.Forecast.Learning;
using RevBot.Skills.Forecast.Methods;
using RevBot.Skills.ForecastChange.Causes;
using RevBot.Skills.ForecastChange.Deals;
using RevBot.Skills.ForecastChange.Methods;
using RevBot.Skills.ForecastChange.Waterfall;
using RevBot.Skills.PipelineChanges;

namespace RevBot.Skills.ForecastChange;

/// <summary>A period's forecast at the two moments of a window, and each method's way from the one to the other.</summary>
internal sealed class ForecastComparison
{
    private readonly ForecastMoment start;
    private readonly ForecastMoment end;

    private ForecastComparison(ForecastMoment start, ForecastMoment end)
    {
        (this.start, this.end) = (start, end);
        var pairs = new DealPairs(start, end).All();
        Methods = MethodWaterfall.Split([.. Blends()], pairs);
    }

    /// <summary>The methods that both moments have: the ensemble first, then the model, weighted, commit.</summary>
    public IReadOnlyList<MethodWaterfall> Methods { get; }

    /// <summary>Whether the forecast's knowledge fits the period at both moments; otherwise there is no model and no ensemble.</summary>
    public bool IsCovered => start.Outlook is not null;

    /// <summary>Whether a quarter closed in between.</summary>
    public bool IsRefreshed => IsCovered && start.NewestClosed != end.NewestClosed;

    /// <param name="book">The view; its instant is now.</param>
    /// <param name="period">What is forecast.</param>
    /// <param name="selection">Which deals.</param>
    /// <param name="window">The two moments.</param>
    /// <exception cref="InvalidOperationException">The lines do not add up, a bug.</exception>
    public static ForecastComparison Compare(
        ScopedBook book,
        Period period,
        DealSelection selection,
        ChangeWindow window
    )
    {
        return book.IsLatest && selection.IsEverything
            ? book.Kept(
                (period, window.Since, window.Until),
                Measured,
                made => made.start.Counted.Count + made.end.Counted.Count
            )
            : Measured(book);
        ForecastComparison Measured(ScopedBook view)
        {
            var (first, last) = (view.AsKnownAt(window.Start), view.AsKnownAt(window.End));
            var covered = Outlook.Covers(first, period) && Outlook.Covers(last, period);
            return new(
                ForecastMoment.Measure(first, period, selection, covered),
                ForecastMoment.Measure(last, period, selection, covered)
            );
        }
    }

    /// <summary>The methods that both moments have, in the order in which they are shown.</summary>
    private IEnumerable<Blend> Blends()
    {
        var shown = new Dictionary<string, MethodValue>(StringComparer.Ordinal);
        if (IsCovered)
        {
            shown = Learnt();
            yield return Blend.Ensemble(start, end, shown);
        }

        if (shown.TryGetValue(ForecastMethods.Model, out var model))
        {
            yield return Blend.Single(ForecastMethods.Model, model);
        }

        // On the lowest level the number shown is that of the pipeline, to the cent.
        yield return IsCovered && !IsOnLowestLevel
            ? Blend.Single(ForecastMethods.Weighted, shown[ForecastMethods.Weighted])
            : Blend.Single(ForecastMethods.Weighted, Plain(), Cause.Time);
        yield return Blend.Single(
            ForecastMethods.Commit,
            shown.GetValueOrDefault(ForecastMethods.Commit) ?? Commit(),
            Cause.Calls
        );
    }

    private bool IsOnLowestLevel =>
        start.Known.Level == HistoryLevel.StagePercentages || end.Known.Level == HistoryLevel.StagePercentages;

    /// <summary>The values of methods that both moments have, by name; both must be covered.</summary>
    private Dictionary<string, MethodValue> Learnt()
    {
        var (before, after) = (start.Predicted.Raw, end.Predicted.Raw);
        var fresh = FreshRevenue.Expect(start, end);
        var values = new Dictionary<string, MethodValue>(StringComparer.Ordinal)
        {
            [ForecastMethods.Weighted] = new WeightedValue(new ShareRule.LearntShares(start, end))
            {
                Start = before.Weighted,
                End = after.Weighted,
                Fresh = fresh,
            },
        };
        if (before.Commit is not null && after.Commit is not null)
        {
            values[ForecastMethods.Commit] = Commit();
        }

        if (before.Model is { } first && after.Model is { } last)
        {
            values[ForecastMethods.Model] = new ModelValue(start, end)
            {
                Start = first,
                End = last,
                Fresh = fresh,
            };
        }

        if (before.Bookings is { } level && after.Bookings is { } newer)
        {
            values[ForecastMethods.Bookings] = new LevelValue(start, end) { Start = level, End = newer };
        }

        return values;
    }

    /// <summary>The AE commit of both moments.</summary>
    private CommitValue Commit() =>
        new(start, end) { Start = start.Commit.Amount.Minor, End = end.Commit.Amount.Minor };

    /// <summary>The pipeline by the stage conversion that the pipeline skills show.</summary>
    private WeightedValue Plain()
    {
        var shares = new ShareRule.PlainShares(start, end);
        return new(shares)
        {
            Start = Sum(start, shares, later: false),
            End = Sum(end, shares, later: true),
            Fresh = FreshRevenue.None,
        };
    }

    /// <summary>Booked + open deals × share at a moment, in minor units.</summary>
    private static double Sum(ForecastMoment moment, ShareRule.PlainShares shares, bool later) =>
        moment.Position.Booked
        + moment.Position.Open.Sum(open =>
            shares.Worth(open.Amount, shares.Of((later, later), open.State.Stage, open.Deal.Segment, open.IsDue))
        );
}
