using RevBot.Data.Finance;
using RevBot.Skills.Facts;
using RevBot.Skills.ForecastChange;
using RevBot.Skills.ForecastChange.Causes;

namespace RevBot.Skills.Brief.Planning;

/// <summary>What moved the forecast, out of <c>explain_forecast_change</c>.</summary>
internal static class ChangeStatements
{
    private const int SaidLines = 4;
    private const int SaidMovers = 3;

    /// <summary>Start + the lines said + the rest = end, to the cent.</summary>
    public static Statement Change(BriefView view, Statement blank)
    {
        var method = view.Change.Methods[0];
        var lines = method
            .Lines.Where(line => line.Amount.Minor != 0)
            .OrderByDescending(line => Math.Abs(line.Amount.Minor))
            .ThenBy(line => line.Line, StringComparer.Ordinal)
            .ToArray();

        // A rest of one line may as well be named.
        var (said, others) = lines.Length <= SaidLines + 1 ? (lines, []) : (lines[..SaidLines], lines[SaidLines..]);
        var rest = others.Sum(line => line.Amount.Minor);
        return blank with
        {
            Facts = ChangeFacts(view, others.Length, new(rest, method.Change.Currency)),
            Items = [.. said.Select(LineItem)],
            Marks = StatementNames.Marks([
                view.Change.IsCovered ? "covered" : string.Empty,
                rest > 0 ? "rest_rises" : string.Empty,
                view.IsPast ? "past" : string.Empty,
                view.Since == view.Period.Start ? "from_start" : string.Empty,
                view.Since.DayOfWeek == NodaTime.IsoDayOfWeek.Monday ? "monday" : string.Empty,
            ]),
        };
    }

    private static IReadOnlyList<Fact> ChangeFacts(BriefView view, int others, Money rest)
    {
        var facts = new StatementFacts(StatementKind.Change).Take(
            view.Change,
            "since",
            "until",
            "method",
            "start",
            "end",
            "change",
            "rise",
            "fall"
        );
        return others == 0
            ? facts.Facts
            : facts
                .Add("rest", "All other lines", rest, "change − the lines named")
                .Count("rest_lines", "Other lines", others, "lines that are not named")
                .Facts;
    }

    public static Statement? Movers(BriefView view, Statement blank)
    {
        var named = view.Change.Movers.Where(move => move.Name is not null).Take(SaidMovers).ToArray();
        return named.Length == 0
            ? null
            : blank with
            {
                Items = [.. named.Select((move, place) => MoverItem(view, move, place + 1))],
                Marks = StatementNames.Marks([view.IsOwn ? "own" : string.Empty]),
            };
    }

    private static StatementItem LineItem(ExplainForecastChangeResult.ChangeLine line, int place) =>
        new StatementFacts(StatementKind.Change, place + 1)
            .Add("line", "Line", Named(line), "what moved the forecast")
            .Add("amount", line.Name, line.Amount, "what the line adds to the forecast", line.Deals)
            .Item(line.Amount.Minor > 0 ? "rises" : string.Empty);

    private static string Named(ExplainForecastChangeResult.ChangeLine line) =>
        CauseNames.InWords(
            CauseNames.All.First(cause => string.Equals(CauseNames.Id(cause), line.Line, StringComparison.Ordinal))
        );

    private static StatementItem MoverItem(BriefView view, ExplainForecastChangeResult.ForecastMove move, int place) =>
        new StatementFacts(StatementKind.Movers, place)
            .Add("deal", "Deal", move.Name, "as in the CRM")
            .Add("owner", "Owner", view.IsOwn ? null : move.Owner, "who owns the deal now")
            .Add("change", "Change", move.Change, "expected at the end − at the start")
            .Add("reason", "Why", move.Reason, "its largest parts")
            .Item(move.Change.Minor > 0 ? "rises" : string.Empty);
}
