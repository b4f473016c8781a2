using System.Text.Json;
using RevBot.Bot.Understanding;
using RevBot.Bot.Understanding.Text;

namespace RevBot.Bot.Tests.Understanding.Conditions;

/// <summary>Says what became of a condition in a plan, by the contract of arguments and not by the reader's own code.</summary>
internal static class ConditionJudge
{
    private static readonly decimal Today = FigureComparer.Number("2026-11-30");

    private static readonly string[] Small =
    [
        "a",
        "an",
        "the",
        "of",
        "in",
        "on",
        "with",
        "for",
        "by",
        "to",
        "and",
        "or",
        "that",
        "are",
        "have",
        "has",
        "is",
        "was",
        "were",
        "no",
        "not",
        "whose",
        "from",
        "deals",
        "at",
        "their",
        "they",
    ];

    /// <summary>The outcome.</summary>
    public static ConditionOutcome Judge(SaidCondition said, Plan plan) =>
        plan.Calls.Count == 0 ? ConditionOutcome.AskedBack
        : plan.Calls.Any(call => Carries(said, call.Arguments)) ? ConditionOutcome.Carried
        : plan.Calls.Any(call => IsOpposite(said, call.Arguments)) ? ConditionOutcome.Wrong
        : plan.Unused.Any(words => Shares(said.Text, words)) ? ConditionOutcome.Told
        : plan.Calls.Any(call => Touches(said, call.Arguments)) ? ConditionOutcome.Wrong
        : ConditionOutcome.Vanished;

    private static bool Shares(string text, string words) => Content(text).Intersect(Content(words)).Any();

    private static IEnumerable<string> Content(string text) =>
        Message.Parse(text).Tokens.Select(token => token.Norm).Except(Small, StringComparer.Ordinal);

    // "Not in Germany" that narrows to Germany is worse than lost, whatever is told of it.
    private static bool IsOpposite(SaidCondition said, JsonElement arguments) =>
        said.Op == "!=" && Carries(said, "=", arguments);

    private static bool Touches(SaidCondition said, JsonElement arguments)
    {
        var text = arguments.GetRawText();
        return text.Contains($"\"{said.Field}\"", StringComparison.Ordinal)
            || (NarrowedFields.ListOf(said.Field) is { } list && text.Contains($"\"{list}\"", StringComparison.Ordinal))
            || (said.Field == "amount" && text.Contains("Amount\"", StringComparison.Ordinal));
    }

    private static bool Carries(SaidCondition said, JsonElement arguments) =>
        NarrowedFields.FlagOf(said.Field, said.Op) is { } flag && NarrowedFields.Flags(arguments).Contains(flag)
        || said.Ops.Any(op => Carries(said, op, arguments));

    private static bool Carries(SaidCondition said, string op, JsonElement arguments)
    {
        if (said.Field == "days_since_activity" && op[0] == '<' && IsTouchedSince(said, arguments))
        {
            return true;
        }

        if (
            NarrowedFields
                .Conditions(arguments)
                .Any(one =>
                    one.Field == said.Field
                    && one.Op == op
                    && one.Values.SequenceEqual(said.Values, FigureComparer.Same)
                )
        )
        {
            return true;
        }

        return said.Values.Count > 0 && said.Values.All(FigureComparer.IsOrdered)
            ? IsSame(Bounds(op, said.Values, IsWhole(said.Field)), Narrowed(said.Field, arguments))
            : IsListed(said, op, arguments);
    }

    // "Touched in the last 90 days" may as well be said by the day of the last activity; which day is the first is open.
    private static bool IsTouchedSince(SaidCondition said, JsonElement arguments) =>
        Narrowed("last_activity", arguments) is ({ } first, var last)
        && Math.Abs(first - (Today - FigureComparer.Number(said.Values[0]))) <= 1
        && (last is null || last == Today);

    private static bool IsListed(SaidCondition said, string op, JsonElement arguments) =>
        NarrowedFields.ListOf(said.Field) is { } list
        && op is "=" or "!=" or "in"
        && NarrowedFields
            .Listed(arguments, list, isExcluded: op == "!=")
            .SequenceEqual(said.Values.Order(StringComparer.Ordinal));

    // "More than 3" of things that are counted is "at least 4"; of money both ends of the contract's own fields belong to it.
    private static (decimal? Least, decimal? Most) Bounds(string op, IReadOnlyList<string> values, bool isWhole)
    {
        var (first, last) = (FigureComparer.Number(values[0]), FigureComparer.Number(values[^1]));
        var step = isWhole ? 1 : 0;
        return op switch
        {
            "<" => (null, first - step),
            "<=" => (null, first),
            ">" => (first + step, null),
            ">=" => (first, null),
            "=" or "between" => (first, last),
            _ => (decimal.MinValue, decimal.MinValue),
        };
    }

    // What is past ends today at the latest; what is due by a day starts today at the earliest.
    private static bool IsSame((decimal? Least, decimal? Most) wanted, (decimal? Least, decimal? Most) found) =>
        wanted == found
        || (wanted.Most is null && found == (wanted.Least, Today) && wanted.Least <= Today)
        || (wanted.Least is null && found == (Today, wanted.Most) && wanted.Most >= Today);

    private static bool IsWhole(string field) => field is not ("amount" or "risk" or "probability" or "discount");

    private static (decimal? Least, decimal? Most) Narrowed(string field, JsonElement arguments)
    {
        (decimal? Least, decimal? Most) all = (null, null);
        foreach (
            var one in NarrowedFields
                .Conditions(arguments)
                .Where(one => one.Field == field && one.Op is not ("empty" or "not_empty"))
        )
        {
            var (least, most) = one.Values.All(FigureComparer.IsOrdered)
                ? Bounds(one.Op, one.Values, IsWhole(field))
                : (decimal.MinValue, decimal.MinValue);
            all = (Greatest(all.Least, least), Greatest(-all.Most, -most) is { } low ? -low : null);
        }

        return all;
    }

    private static decimal? Greatest(decimal? left, decimal? right) =>
        left is { } one && right is { } other ? Math.Max(one, other) : left ?? right;
}
