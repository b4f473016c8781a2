using RevBot.Data.Book;
using RevBot.Data.Book.History;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;
using RevBot.Skills.Facts;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.PipelineChanges;

/// <summary>"What changed in the pipeline since Monday?": the waterfall between two moments, and its deals.</summary>
public sealed class GetPipelineChanges : Skill<GetPipelineChangesArguments, PipelineChangesResult>
{
    private const int MostMovers = 10;

    /// <inheritdoc/>
    public override string Plugin => "pipeline";

    /// <inheritdoc/>
    public override string Name => "get_pipeline_changes";

    /// <inheritdoc/>
    public override string Description =>
        "What changed in a period's open pipeline between two dates: created, pulled in, won, lost, pushed out and so on, adding up exactly, with the deals.";

    /// <inheritdoc/>
    public override PipelineChangesResult Run(ScopedBook book, GetPipelineChangesArguments arguments)
    {
        var period = PeriodArgument.OrCurrentQuarter(book, arguments.Period);
        var selection = DealSelection.Of(book, arguments.Filter);
        var window = ChangeWindow.Of(book, arguments.Since, arguments.Until);
        return Between(book, period, selection, window);
    }

    /// <summary>The same for a period, a selection and a window that are already read.</summary>
    internal static PipelineChangesResult Between(
        ScopedBook book,
        Period period,
        DealSelection selection,
        ChangeWindow window
    )
    {
        var named = SkillResult.About(
            new PipelineChangesResult { Since = Dates.Iso(window.Since), Until = Dates.Iso(window.Until) },
            book,
            selection,
            period
        );
        var facts = new PipelineChangesFacts(book, selection, window);
        return book.Coverage.CloseDates
            ? facts.Describe(Filled(named, Waterfall.Between(book, period, selection, window)))
            : facts.SayWhatIsMissing(named);
    }

    private static PipelineChangesResult Filled(PipelineChangesResult result, Waterfall waterfall)
    {
        var lines = LineNames.All.Select(kind => LineOf(waterfall, kind)).ToArray();
        var movers = Movement.Largest(LineNames.All.SelectMany(waterfall.In)).Take(MostMovers).Select(MoveOf).ToArray();
        var (won, lost) = (Passed(waterfall, won: true), Passed(waterfall, won: false));
        return result with
        {
            Start = waterfall.Start,
            StartDeals = waterfall.StartDeals,
            End = waterfall.End,
            EndDeals = waterfall.EndDeals,
            NetChange = waterfall.End - waterfall.Start,
            Lines = lines,
            UnchangedDeals = waterfall.UnchangedDeals,
            WithoutAmount = waterfall.WithoutAmount,
            Movers = movers,
            PassedWon = Sum(won, waterfall),
            PassedWonDeals = won.Length,
            PassedLost = Sum(lost, waterfall),
            PassedLostDeals = lost.Length,
        };
    }

    private static PipelineLine LineOf(Waterfall waterfall, LineKind kind)
    {
        var movements = waterfall.In(kind);
        var largest = Movement.Largest(movements).Take(FactSource.MostDeals);
        return new(
            LineNames.Id(kind),
            LineNames.Name(kind),
            waterfall.SumOf(kind),
            movements.Count,
            [.. largest.Select(MoveOf)]
        );
    }

    // What a deal was before it came into the scope, or after it left, is not told.
    private static PipelineMove MoveOf(Movement movement)
    {
        var crossing = movement.Crossing;
        var (before, after) = (crossing.Before, crossing.After);
        before = movement.Kind == LineKind.MovedIn ? null : before;
        after = movement.Kind == LineKind.MovedOut ? null : after;
        return new()
        {
            Deal = crossing.Deal?.Id,
            Name = crossing.Deal?.Name,
            Owner = crossing.Deal is { } deal ? deal.Now.Owner?.Name : null,
            Line = LineNames.Name(movement.Kind),
            Change = movement.Change,
            Before = movement.WasIn ? AmountOf(before) : null,
            After = movement.IsIn ? AmountOf(after) : null,
            StageBefore = before?.Stage.Name,
            StageAfter = after?.Stage.Name,
            CloseBefore = before?.CloseOn is { } was ? Dates.Iso(was) : null,
            CloseAfter = after?.CloseOn is { } now ? Dates.Iso(now) : null,
        };
    }

    private static Money? AmountOf(DealState? state) => state is { HasValue: true } known ? known.Value : null;

    private static DealState[] Passed(Waterfall waterfall, bool won) =>
        [
            .. waterfall
                .Passed.Select(crossing => crossing.After)
                .OfType<DealState>()
                .Where(state => won ? state.IsWon : state.IsLost),
        ];

    private static Money Sum(DealState[] states, Waterfall waterfall) =>
        states.Aggregate(Money.Zero(waterfall.Start.Currency), (sum, state) => sum + state.Value);
}
