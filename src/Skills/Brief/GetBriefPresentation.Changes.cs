using RevBot.Data.Finance;
using RevBot.Skills.Facts;
using RevBot.Skills.ForecastChange;
using RevBot.Skills.ForecastChange.Causes;

namespace RevBot.Skills.Brief;

/// <content>What moved the forecast, out of <c>explain_forecast_change</c>.</content>
internal sealed partial class GetBriefPresentation
{
    private const int NamedLines = 4;
    private const int NamedMovers = 3;

    // Start + the lines named + the rest = end, to the cent.
    private Statement Change(Statement blank)
    {
        var method = view.Change.Methods[0];
        var lines = method
            .Lines.Where(line => line.Amount.Minor != 0)
            .OrderByDescending(line => Math.Abs(line.Amount.Minor))
            .ThenBy(line => line.Line, StringComparer.Ordinal)
            .ToArray();

        // A rest of one line may as well be named.
        var (shown, others) = lines.Length <= NamedLines + 1 ? (lines, []) : (lines[..NamedLines], lines[NamedLines..]);
        var rest = others.Sum(line => line.Amount.Minor);
        return blank with
        {
            Facts = ChangeFacts(others.Length, new(rest, method.Change.Currency)),
            Items = [.. shown.Select(LineItem)],
            Marks = StatementNames.Marks([
                view.Change.IsCovered ? "covered" : string.Empty,
                rest > 0 ? "rest_rises" : string.Empty,
                view.IsPast ? "past" : string.Empty,
                view.Since == view.Period.Start ? "from_start" : string.Empty,
                view.Since.DayOfWeek == NodaTime.IsoDayOfWeek.Monday ? "monday" : string.Empty,
            ]),
        };
    }

    private IReadOnlyList<Fact> ChangeFacts(int others, Money rest)
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

    private Statement? Movers(Statement blank)
    {
        var movers = view.Change.Movers.Where(move => move.Name is not null).Take(NamedMovers).ToArray();
        return movers.Length == 0
            ? null
            : blank with
            {
                Items = [.. movers.Select((move, place) => MoverItem(move, place + 1))],
                Marks = StatementNames.Marks([view.IsOwn ? "own" : string.Empty]),
            };
    }

    private static StatementItem LineItem(ExplainForecastChangeResult.ChangeLine line, int place) =>
        new StatementFacts(StatementKind.Change, place + 1)
            .Add("line", "Line", CauseOf(line), "what moved the forecast")
            .Add("amount", line.Name, line.Amount, "what the line adds to the forecast", line.Deals)
            .Item(line.Amount.Minor > 0 ? "rises" : string.Empty);

    private static string CauseOf(ExplainForecastChangeResult.ChangeLine line) =>
        CauseNames.InWords(
            CauseNames.All.First(cause => string.Equals(CauseNames.Id(cause), line.Line, StringComparison.Ordinal))
        );

    private StatementItem MoverItem(ExplainForecastChangeResult.ForecastMove move, int place) =>
        new StatementFacts(StatementKind.Movers, place)
            .Add("deal", "Deal", move.Name, "as in the CRM")
            .Add("owner", "Owner", view.IsOwn ? null : move.Owner, "who owns the deal now")
            .Add("change", "Change", move.Change, "expected at the end − at the start")
            .Add("reason", "Why", move.Reason, "its largest parts")
            .Item(move.Change.Minor > 0 ? "rises" : string.Empty);
}
