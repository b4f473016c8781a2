using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RevBot.Bot.Understanding.Calls;
using RevBot.Bot.Understanding.Entities;
using RevBot.Bot.Understanding.Frames;
using RevBot.Bot.Understanding.Text;
using RevBot.Data.Book;
using RevBot.Data.Calendar;

namespace RevBot.Bot.Understanding.Supposing;

/// <summary>Writes what a message supposes as the adjustments of <c>run_scenario</c>, and what it looks at as its base.</summary>
internal static partial class AdjustmentWriter
{
    private const int MostOfSet = 200;

    /// <summary>Writes adjustments, filter and period.</summary>
    public static void Write(JsonObject arguments, Frame question, ScopedBook book)
    {
        var clauses = ScenarioClauses.Find(question.Message);
        var adjustments = new JsonArray();
        string? before = null;
        var isTimeTaken = false;
        foreach (var clause in clauses)
        {
            var kind = AdjustmentKindReader.Read(clause.Text) ?? before;
            before = kind;
            if (kind is null || WriteClause(kind, clause, question, book) is not { } adjustment)
            {
                continue;
            }

            adjustments.Add(adjustment);
            isTimeTaken |= (kind != "win_rate" && adjustment.ContainsKey("by")) || TakesPeriod(kind, question, book);
        }

        if (adjustments.Count > 0)
        {
            arguments["adjustments"] = adjustments;
        }

        var outside = question.Mentions.Where(mention => !clauses.Any(clause => clause.Holds(mention)));
        var tests = question.Tests.Where(test => !clauses.Any(clause => clause.Holds(test)));
        // A date of deals narrows what is looked at; no clause has a place for it.
        var dates = question.Time.Bounds.Where(bound => bound.Field is not (null or "close_date" or "closed"));
        FieldTest[] all =
        [
            .. tests,
            .. dates.Select(bound => new FieldTest(bound.Field!, bound.Op, JsonValue.Create(Dates.Iso(bound.Day)))),
        ];
        arguments.Put("filter", FilterWriter.Write([.. outside], question.IsMine, all, book));
        // "Two sellers from 4 January: the effect on next quarter": the other time is the one that is looked at.
        var looked = isTimeTaken ? question.Time.Beside : question.Time.Period;
        if (looked is { } period && period.End >= book.Today && !(isTimeTaken && period.Start == period.End))
        {
            arguments["period"] = period.Id;
        }
    }

    private static JsonObject? WriteClause(string kind, ScenarioClause clause, Frame question, ScopedBook book)
    {
        var adjustment = new JsonObject { ["kind"] = kind };
        var inside = question.Mentions.Where(clause.Holds).ToArray();
        var deals = inside
            .Where(mention =>
                mention.Entity.Kind is EntityKind.Account or EntityKind.Deal && (kind == "drop" || !mention.IsExcluded)
            )
            .ToArray();
        if (deals.Length > 0)
        {
            adjustment["deals"] = new JsonArray([.. deals.Select(deal => DealWriter.NameOf(deal, question, book))]);
        }

        // "Without Acme", "excluding renewals": here the word says what is supposed, not what a filter leaves out.
        var others = inside
            .Except(deals)
            .Select(mention => kind == "drop" ? mention with { IsExcluded = false } : mention);
        adjustment.Put("filter", FilterWriter.Write([.. others], false, TestsOf(kind, question, clause), book));
        WriteSize(adjustment, kind, clause);
        WriteTime(adjustment, kind, question, book, clause);
        return IsUsable(adjustment, kind) ? adjustment : null;
    }

    // Bounds pick deals; of added pipeline and of a new amount the figure is the amount itself.
    private static IReadOnlyList<FieldTest> TestsOf(string kind, Frame question, ScenarioClause clause) =>
        kind is "add_pipeline" or "headcount" or "amount" ? [] : [.. question.Tests.Where(clause.Holds)];

    private static void WriteSize(JsonObject adjustment, string kind, ScenarioClause clause)
    {
        if (kind is "win_rate" && ChangeSizeReader.ReadRate(clause.Text) is var (to, by))
        {
            adjustment.Put("to", to);
            adjustment.Put("by", by);
            return;
        }

        if (kind is "win_rate" or "volatility" or "amount")
        {
            adjustment.Put(
                "factor",
                ChangeSizeReader.ReadFactor(clause.Text) is { } factor ? JsonValue.Create(factor) : null
            );
        }

        if (kind is "add_pipeline" || (kind is "amount" && !adjustment.ContainsKey("factor")))
        {
            adjustment.Put("amount", Money(clause.Text) is { } amount ? JsonValue.Create(amount) : null);
        }

        if (Count(kind, clause.Text) is { } count && !adjustment.ContainsKey("deals"))
        {
            adjustment["count"] = kind == "headcount" && AdjustmentKindReader.IsLeaving(clause.Text) ? -count : count;
        }
    }

    private static void WriteTime(
        JsonObject adjustment,
        string kind,
        Frame question,
        ScopedBook book,
        ScenarioClause clause
    )
    {
        if (kind is "slip" or "close_date")
        {
            var days = ChangeSizeReader.ReadDays(clause.Text);
            if (days is { } span)
            {
                adjustment["days"] = kind == "close_date" && Earlier().IsMatch(clause.Text) ? -span : span;
            }
            else
            {
                WriteTarget(adjustment, question, book);
            }
        }
        else if (
            kind is "add_pipeline" or "headcount"
            && Target(question, book) is { } by
            && (by.Kind is not (PeriodKind.Quarter or PeriodKind.Year) || Starts().IsMatch(clause.Text))
        )
        {
            adjustment["by"] = Dates.Iso(Starts().IsMatch(clause.Text) ? by.Start : by.End);
        }
    }

    /// <summary>Writes where a slipped or moved deal goes; a slip into the next quarter is what a slip is.</summary>
    public static void WriteTarget(JsonObject adjustment, Frame question, ScopedBook book)
    {
        var kind = (string?)adjustment["kind"];
        if (
            kind is "slip" or "close_date"
            && Target(question, book) is { } period
            && (kind == "close_date" || !IsNextQuarter(period, book))
        )
        {
            adjustment["to"] = Dates.Iso(period.End);
        }
    }

    // A month that is over by its usual reading is the one to come.
    private static Period? Target(Frame question, ScopedBook book) =>
        (question.Time.Period ?? question.Time.Beside) is { } said
            ? said.End >= book.Today
                ? said
                : said.Kind == PeriodKind.Month
                    ? book.Company.Calendar.Shift(said, 12)
                    : null
            : null;

    private static bool TakesPeriod(string kind, Frame question, ScopedBook book) =>
        kind is "slip" or "close_date" && Target(question, book) is { } target && target.Start > book.Today;

    private static bool IsNextQuarter(Period period, ScopedBook book) =>
        period == book.Company.Calendar.Shift(book.Company.Calendar.PeriodOf(PeriodKind.Quarter, book.Today), 1);

    private static bool IsUsable(JsonObject adjustment, string kind) =>
        kind switch
        {
            "win_rate" => adjustment.ContainsKey("factor")
                || adjustment.ContainsKey("to")
                || adjustment.ContainsKey("by"),
            "volatility" => adjustment.ContainsKey("factor"),
            "add_pipeline" => adjustment.ContainsKey("amount") || adjustment.ContainsKey("count"),
            "headcount" => adjustment.ContainsKey("count"),
            "amount" => adjustment.ContainsKey("amount") || adjustment.ContainsKey("factor"),
            "close_date" => (adjustment.ContainsKey("days") || adjustment.ContainsKey("to")) && IsOfSome(adjustment),
            _ => IsOfSome(adjustment),
        };

    private static bool IsOfSome(JsonObject adjustment) =>
        adjustment.ContainsKey("deals") || adjustment.ContainsKey("filter") || adjustment.ContainsKey("count");

    private static decimal? Money(string clause) =>
        Sum().Match(clause) is { Success: true } match
        && Numbers.Amount(match.Groups["amount"].Value, match.Groups["scale"].Value) is >= 1000 and var amount
            ? amount
            : null;

    private static int? Count(string kind, string clause)
    {
        var pattern = kind switch
        {
            "headcount" => People(),
            "add_pipeline" => NewDeals(),
            _ => Largest(),
        };
        return pattern.Match(clause) is not { Success: true } match ? null
            : !match.Groups["count"].Success || match.Groups["count"].Value is "a" or "an" or "another" ? 1
            : Numbers.Whole(match.Groups["count"].Value) is > 0 and <= MostOfSet and var count ? count
            : null;
    }

    [GeneratedRegex(
        @"(?<![\w.,-])(?<amount>[$€£]?\d[\d.,]{0,18}(k|mm|mn|m|bn|b)?)(?![%\w-])( (?<scale>k|thousand|grand|million|mio|mn|billion)\b)?|\b(?<amount>one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|fifty) (?<scale>thousand|million|mio)\b",
        Patterns.Options
    )]
    private static partial Regex Sum();

    [GeneratedRegex(
        @"\b(?<count>\d{1,3}|an?|another|one|two|three|four|five|six|seven|eight|nine|ten|twelve) (more |additional |extra |new |enterprise |account )*(reps?|sellers?|people|heads?|headcount|hires?|executives?)\b",
        Patterns.Options
    )]
    private static partial Regex People();

    [GeneratedRegex(
        @"\b(?<count>\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve) (more |additional |extra |new )*deals\b",
        Patterns.Options
    )]
    private static partial Regex NewDeals();

    [GeneratedRegex(
        @"\b(?<count>\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten) (biggest|largest|top)\b|\b(top|biggest|largest) (?<count>\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)\b|\b(biggest|largest) (open )?(deal|one)\b",
        Patterns.Options
    )]
    private static partial Regex Largest();

    [GeneratedRegex(@"\b(earlier|forward|ahead|pull|pulls|pulled|pulling)\b", Patterns.Options)]
    private static partial Regex Earlier();

    [GeneratedRegex(@"\b(from|starting|start|in|at the (start|beginning))\b [^#]{0,16}$", Patterns.Options)]
    private static partial Regex Starts();
}
