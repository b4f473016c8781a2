using RevBot.Data.Finance;
using RevBot.Skills.ForecastChange;

namespace RevBot.Skills.Brief.Planning;

/// <summary>What moved the forecast, out of <c>explain_forecast_change</c>.</summary>
internal static class ChangeStatements
{
    private const int SaidLines = 4;
    private const int SaidMovers = 3;

    /// <summary>Start + the lines said + the rest = end, to the cent.</summary>
    public static Statement Change(BriefView view, Statement blank)
    {
        var change = view.Change;
        var method = change.Methods[0];
        var lines = method
            .Lines.Where(line => line.Amount.Minor != 0)
            .OrderByDescending(line => Math.Abs(line.Amount.Minor))
            .ThenBy(line => line.Line, StringComparer.Ordinal)
            .ToArray();
        var (said, others) = lines.Length <= SaidLines + 1 ? (lines, []) : (lines[..SaidLines], lines[SaidLines..]);
        var facts = new StatementFacts(StatementKind.Change).Take(
            change,
            "since",
            "method",
            "start",
            "end",
            "change",
            "rise",
            "fall"
        );
        if (others.Length > 0)
        {
            facts
                .Add(
                    "rest",
                    "All other lines",
                    new Money(others.Sum(line => line.Amount.Minor), method.Change.Currency),
                    "change − the lines named"
                )
                .Count("rest_lines", "Other lines", others.Length, "lines that are not named");
        }

        var rising = others.Sum(line => line.Amount.Minor) > 0 ? "rest_rises" : string.Empty;
        return blank with
        {
            Facts = facts.Facts,
            Items = [.. said.Select(LineItem)],
            Marks = StatementNames.Marks([
                change.IsCovered ? "covered" : string.Empty,
                rising,
                view.Since == view.Period.Start ? "from_start" : string.Empty,
                view.Since.DayOfWeek == NodaTime.IsoDayOfWeek.Monday ? "monday" : string.Empty,
            ]),
        };
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

    private static StatementItem LineItem(ChangeLine line, int place) =>
        new StatementFacts(StatementKind.Change, place + 1)
            .Add("line", "Line", Named(line), "what moved the forecast")
            .Add("amount", line.Name, line.Amount, "what the line adds to the forecast", line.Deals)
            .Item(line.Amount.Minor > 0 ? "rises" : string.Empty);

    private static string Named(ChangeLine line) =>
        CauseNames.InWords(
            CauseNames.All.First(cause => string.Equals(CauseNames.Id(cause), line.Line, StringComparison.Ordinal))
        );

    private static StatementItem MoverItem(BriefView view, ForecastMove move, int place) =>
        new StatementFacts(StatementKind.Movers, place)
            .Add("deal", "Deal", move.Name, "as in the CRM")
            .Add("owner", "Owner", view.IsOwn ? null : move.Owner, "who owns the deal now")
            .Add("change", "Change", move.Change, "expected at the end − at the start")
            .Add("reason", "Why", move.Reason, "its largest parts")
            .Item(move.Change.Minor > 0 ? "rises" : string.Empty);
}
