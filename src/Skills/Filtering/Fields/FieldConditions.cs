using System.Text.Json;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;

namespace RevBot.Skills.Filtering.Fields;

/// <summary>Makes conditions on fields into tests of deals. A deal without a value fits only "empty" and "!=".</summary>
internal static class FieldConditions
{
    private static readonly string[] Naming = ["=", "!=", "in"];

    /// <summary>The conditions of a filter, in their order; none for null.</summary>
    /// <exception cref="SkillInputException">
    /// A field or comparison is not known, a value is not of the field's kind, or the data have no such field.
    /// </exception>
    public static IEnumerable<Condition> All(FieldReader reader, IReadOnlyList<FieldCondition>? given) =>
        (given ?? []).Select(one => Of(reader, one));

    /// <summary>The field that a condition is about.</summary>
    /// <exception cref="SkillInputException">There is none such.</exception>
    public static DealField FieldOf(FieldCondition given) =>
        DealFields.Find(given.Field)
        ?? throw new SkillInputException(
            $"I know no field \"{FilterWords.Quoted(given.Field ?? string.Empty)}\" of deals; I know {DealFields.Names}."
        );

    private static Condition Of(FieldReader reader, FieldCondition given)
    {
        var field = FieldOf(given);
        var op = FieldOp.Parse(given.Op, field);
        if (field.Missing(reader.Book.Coverage) is { } missing)
        {
            throw new SkillInputException(
                $"I can't tell which deals these are: the data has no {missing}, so nothing is known of \"{field.Name}\"."
            );
        }

        return op is "empty" or "not_empty" ? Presence(reader, field, op, given.Value)
            : field.Kind != FieldKind.Text ? ByNumber(reader, field, op, given.Value)
            : field.List is { } list && Naming.Contains(op, StringComparer.Ordinal)
                ? Named(reader, field, op, list(FieldValues.Texts(field, op, given.Value)))
            : field.IsRanked && op != "contains" ? ByRank(reader, field, op, given.Value)
            : ByText(reader, field, op, given.Value);
    }

    private static Condition Presence(FieldReader reader, DealField field, string op, JsonElement? value)
    {
        FieldValues.RequireNone(field, op, value);
        var wanted = op == "not_empty";
        return new(
            [FieldPhrases.Say(field, op)],
            field.Kind == FieldKind.Text
                ? (deal, state) => field.Texts(new(reader, deal, state)).Count > 0 == wanted
                : (deal, state) => field.Number(new(reader, deal, state)) is not null == wanted
        );
    }

    // The lists of the filter know the names, near misses and what belongs together.
    private static Condition Named(FieldReader reader, DealField field, string op, DealFilter filter)
    {
        var named = Condition.All(reader.Book, filter)[0];
        return op == "!="
            ? new([FieldPhrases.Say(field, op, named.Values)], (deal, state) => !named.Matches(deal, state))
            : named;
    }

    private static Condition ByNumber(FieldReader reader, DealField field, string op, JsonElement? value)
    {
        var numbers = FieldValues.Numbers(field, op, value);
        var currency = reader.Book.Company.Currency.Code;
        var words =
            field.Kind == FieldKind.Flag
                ? field.Phrases[FormattableString.Invariant($"{op}{numbers[0]}")]
                : FieldPhrases.Say(
                    field,
                    op,
                    [.. numbers.Select(number => FieldPhrases.Value(field, number, currency))]
                );
        return Compared(reader, field, op, numbers, words);
    }

    private static Condition ByRank(FieldReader reader, DealField field, string op, JsonElement? value)
    {
        var ranks = field.Ranks!(reader.Book);
        var found = FieldValues
            .Texts(field, op, value)
            .Select(text =>
                NameMatch.Find(text, ranks.Select(rank => rank.Name)) is { } name
                    ? ranks.First(rank => rank.Name == name)
                    : throw new SkillInputException(
                        $"I find no {field.Words} called \"{FilterWords.Quoted(text)}\" in what you can see."
                    )
            )
            .ToArray();
        decimal[] numbers = [.. found.Select(rank => (decimal)rank.Rank)];
        var words = FieldPhrases.Say(field, op, [.. found.Select(rank => rank.Name)]);
        return Compared(reader, field, op, numbers, words);
    }

    private static Condition Compared(
        FieldReader reader,
        DealField field,
        string op,
        IReadOnlyList<decimal> with,
        string words
    )
    {
        var first = with[0];
        Func<decimal, bool> holds = op switch
        {
            "=" or "in" => with.Contains,
            "!=" => value => value != first,
            "<" => value => value < first,
            "<=" => value => value <= first,
            ">" => value => value > first,
            ">=" => value => value >= first,
            _ => value => first <= value && value <= with[1],
        };
        return new(
            [words],
            (deal, state) => field.Number(new(reader, deal, state)) is { } value ? holds(value) : op == "!="
        );
    }

    private static Condition ByText(FieldReader reader, DealField field, string op, JsonElement? value)
    {
        var wanted = FieldValues.Texts(field, op, value);
        Func<string, bool> holds =
            op == "contains"
                ? text => text.Contains(wanted[0], StringComparison.OrdinalIgnoreCase)
                : text => wanted.Contains(text, StringComparer.OrdinalIgnoreCase);
        var words = FieldPhrases.Say(field, op, [.. wanted.Select(FilterWords.Quoted)]);
        return new([words], (deal, state) => Any(deal, state) != (op == "!="));

        bool Any(DealTraits deal, DealState state)
        {
            foreach (var text in field.Texts(new(reader, deal, state)))
            {
                if (holds(text))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
