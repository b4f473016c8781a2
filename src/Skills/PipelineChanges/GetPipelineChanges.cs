using RevBot.Data.Book;
using RevBot.Data.Book.History;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;
using RevBot.Skills.Facts;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.PipelineChanges;

/// <summary>
/// "What changed in the pipeline since Monday?": the waterfall between two moments, to the minor unit, and its deals.
/// </summary>
public sealed class GetPipelineChanges : Skill<GetPipelineChangesArguments, GetPipelineChangesResult>
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
    public override DataKinds Needs => DataKinds.History;

    /// <inheritdoc/>
    public override GetPipelineChangesResult Run(ScopedBook book, GetPipelineChangesArguments arguments)
    {
        var period = PeriodArgument.OrCurrentQuarter(book, arguments.Period);
        var selection = DealSelection.Of(book, arguments.Filter, period);
        var window = ChangeWindow.Of(book, arguments.Since, arguments.Until);
        return Between(book, period, selection, window);
    }

    /// <summary>
    /// The same for a period, a selection and a window that are already read. Without close dates in the data all
    /// figures are null and a note says why.
    /// </summary>
    internal static GetPipelineChangesResult Between(
        ScopedBook book,
        Period period,
        DealSelection selection,
        ChangeWindow window
    )
    {
        var named = SkillResult.About(
            new GetPipelineChangesResult { Since = Dates.Iso(window.Since), Until = Dates.Iso(window.Until) },
            book,
            selection,
            period
        );
        var presentation = new GetPipelineChangesPresentation(book, selection, window);
        return book.Coverage.CloseDates
            ? Described(named, Waterfall.Between(book, period, selection, window), presentation)
            : presentation.DescribeUnknown(named);
    }

    private static GetPipelineChangesResult Described(
        GetPipelineChangesResult result,
        Waterfall waterfall,
        GetPipelineChangesPresentation presentation
    ) =>
        presentation.Describe(
            Filled(result, waterfall),
            most => LineNames.All.SelectMany(kind => Movement.Largest(waterfall.In(kind))).Take(most).Select(MoveOf)
        );

    private static GetPipelineChangesResult Filled(GetPipelineChangesResult result, Waterfall waterfall)
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
            Owner = crossing.Deal?.Now.Owner?.Name,
            Line = LineNames.Name(movement.Kind),
            Change = movement.Change,
            Before = movement.WasIn && before is { } was ? DealRow.AmountOf(was) : null,
            After = movement.IsIn && after is { } isNow ? DealRow.AmountOf(isNow) : null,
            StageBefore = before?.Stage.Name,
            StageAfter = after?.Stage.Name,
            CloseBefore = DealRow.Iso(before?.CloseOn),
            CloseAfter = DealRow.Iso(after?.CloseOn),
        };
    }

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
