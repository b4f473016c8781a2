using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;
using RevBot.Skills.Filtering;
using RevBot.Skills.Forecast.Methods;
using RevBot.Skills.ForecastChange.Causes;
using RevBot.Skills.ForecastChange.Presentation;
using RevBot.Skills.ForecastChange.Waterfall;
using RevBot.Skills.PipelineChanges;
using RevBot.Skills.Statistics;

namespace RevBot.Skills.ForecastChange;

/// <summary>"Why did the forecast move?": each method's number at two moments, every cause between, and the deals.</summary>
public sealed class ExplainForecastChange : Skill<ExplainForecastChangeArguments, ExplainForecastChangeResult>
{
    private const int MostMovers = 10;

    /// <inheritdoc/>
    public override string Plugin => "forecast";

    /// <inheritdoc/>
    public override string Name => "explain_forecast_change";

    /// <inheritdoc/>
    public override string Description =>
        "Why a period's forecast moved between two dates: won, lost, new, dates, amounts, re-scoring by cause and more, adding up exactly for each method, with the deals that moved it most.";

    /// <inheritdoc/>
    public override DataKinds Needs => DataKinds.CloseDates | DataKinds.History;

    /// <inheritdoc/>
    public override ExplainForecastChangeResult Run(ScopedBook book, ExplainForecastChangeArguments arguments)
    {
        var period = PeriodArgument.OrCurrentQuarter(book, arguments.Period);
        var selection = DealSelection.Of(book, arguments.Filter, period);
        var window = ChangeWindow.Of(book, arguments.Since, arguments.Until);
        var comparison = ForecastComparison.Compare(book, period, selection, window);
        var named = SkillResult.About(
            new ExplainForecastChangeResult { Since = Dates.Iso(window.Since), Until = Dates.Iso(window.Until) },
            book,
            selection,
            period
        );
        return new ExplainForecastChangePresentation(book, selection, window).Describe(
            Filled(named, book, comparison),
            most => Movers(book, comparison.Methods[0], most)
        );
    }

    /// <summary>The result with its methods, movers and reasons.</summary>
    private static ExplainForecastChangeResult Filled(
        ExplainForecastChangeResult result,
        ScopedBook book,
        ForecastComparison comparison
    )
    {
        var first = comparison.Methods[0];
        var ordered = Ordered(first, rising: first.End >= first.Start);
        return result with
        {
            IsCovered = comparison.IsCovered,
            IsPast = Dates.FromIso(result.Until) < book.Today,
            IsRefreshed = comparison.IsRefreshed,
            Methods = [.. comparison.Methods.Select(method => MethodOf(method, book.Company.Currency))],
            Movers = [.. Movers(book, first, MostMovers)],
            Moved = first.Movements.Count(movement => movement.Change != 0),
            Reason = ordered.Count > 0 ? ordered[0] : null,
            Against = ordered.Count > 1 && IsAgainst(first, ordered[^1]) ? ordered[^1] : null,
        };
    }

    /// <summary>Largest in the direction of the change first, largest against it last.</summary>
    private static List<Cause> Ordered(MethodWaterfall method, bool rising) =>
        [
            .. CauseNames
                .All.Where(cause => method.Of(cause) != 0)
                .OrderByDescending(cause => rising ? method.Of(cause) : -method.Of(cause))
                .ThenBy(cause => cause),
        ];

    /// <summary>Whether a line goes against the direction of the change.</summary>
    private static bool IsAgainst(MethodWaterfall method, Cause cause) =>
        method.Of(cause) < 0 == method.End >= method.Start;

    /// <summary>A method as the result shows it; empty lines are left out unless deals are in them.</summary>
    private static ExplainForecastChangeResult.MethodChange MethodOf(MethodWaterfall method, Currency currency) =>
        new()
        {
            Method = method.Method,
            Name = ForecastMethods.NameOf(method.Method),
            Start = new(method.Start, currency),
            End = new(method.End, currency),
            Change = new(method.End - method.Start, currency),
            Residual = new(method.Residual, currency),
            Lines =
            [
                .. CauseNames
                    .All.Where(cause => method.Of(cause) != 0 || method.DealsIn(cause) > 0)
                    .Select(cause => new ExplainForecastChangeResult.ChangeLine(
                        CauseNames.Id(cause),
                        CauseNames.Name(cause),
                        new(method.Of(cause), currency),
                        method.DealsIn(cause)
                    )),
            ],
        };

    /// <summary>So many deals at most, largest change first; equal ones in the order of the book.</summary>
    private static IEnumerable<ExplainForecastChangeResult.ForecastMove> Movers(
        ScopedBook book,
        MethodWaterfall method,
        int most
    ) =>
        method
            .Movements.OrderByDescending(movement => Math.Abs(movement.Change))
            .ThenBy(movement => movement.Pair.Deal.Order)
            .Take(most)
            .Where(movement => movement.Change != 0)
            .Select(movement => MoveOf(book, method.Blend, movement));

    /// <summary>A deal that the view does not show any more has no name.</summary>
    private static ExplainForecastChangeResult.ForecastMove MoveOf(
        ScopedBook book,
        Blend blend,
        MethodWaterfall.DealMovement movement
    )
    {
        var currency = book.Company.Currency;
        // A deal that counts no more is expected to bring nothing, whatever the cents of its parts round to.
        var before = movement.Pair.After is null ? -movement.Change : CentLadder.Round(blend.Before(movement.Pair));
        var deal = book.Same(movement.Pair.Deal);
        return new()
        {
            Deal = deal?.Id,
            Name = deal?.Name,
            Owner = deal?.Now.Owner?.Name,
            Before = new(before, currency),
            After = new(before + movement.Change, currency),
            Change = new(movement.Change, currency),
            Line = CauseNames.Name(movement.Causes[0].Cause),
            Reason = MovePresentation.Describe(movement),
        };
    }
}
