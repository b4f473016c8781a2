using RevBot.Bot.Understanding.Entities;
using RevBot.Bot.Understanding.Frames;
using RevBot.Bot.Understanding.Reading;

namespace RevBot.Bot.Understanding.Calls;

/// <summary>"Enterprise vs mid-market vs SMB": names of one kind held against each other ask for a figure of each.</summary>
internal static class ComparedNames
{
    /// <summary>The dimension that the names belong to; null where none are compared.</summary>
    public static string? Dimension(Frame question)
    {
        var kinds = question
            .Mentions.Where(mention => !mention.IsExcluded)
            .GroupBy(mention => mention.Entity.Kind)
            .Where(group => group.Skip(1).Any())
            .Select(group => group.ToArray());
        return kinds.FirstOrDefault(names => AreCompared(names, question)) is { } found
            ? DimensionOf(found[0].Entity.Kind)
            : AgainstNone(question);
    }

    /// <summary>
    /// The dimension of which a name is held against deals without any, as in "against Globanto vs without a competitor": no
    /// deal is both, so nothing is narrowed and the breakdown has the two. Null where the question does not do that.
    /// </summary>
    public static string? AgainstNone(Frame question) =>
        question.Has(SpanKind.Versus)
            ? question
                .Mentions.Select(mention => DimensionOf(mention.Entity.Kind))
                .FirstOrDefault(dimension => question.Tests.Any(test => test.Op == "empty" && test.Field == dimension))
            : null;

    /// <summary>Two names of different kinds that are held against each other; null for none.</summary>
    public static (Mention First, Mention Second)? OfTwoKinds(Frame question)
    {
        Mention[] names =
        [
            .. question.Mentions.Where(name =>
                !name.IsExcluded
                && name.Entity.Kind != EntityKind.Competitor
                && DimensionOf(name.Entity.Kind) is not null
            ),
        ];
        return
            names is [var first, var second]
            && first.Entity.Kind != second.Entity.Kind
            && HasBetween(first, second, question, SpanKind.Versus)
            ? (first, second)
            : null;
    }

    private static bool AreCompared(Mention[] names, Frame question) =>
        names
            .Zip(names.Skip(1))
            .Any(pair =>
                HasBetween(pair.First, pair.Second, question, SpanKind.Versus)
                || HasBetween(pair.First, pair.Second, question, SpanKind.Comparator)
            )
        || question.Spans.Any(span => span.Is(SpanKind.Versus, "compare"))
        // "Ledgerly or PagoYa, who beats us more".
        || (
            question.Ask is "who" or "which"
            && names.Zip(names.Skip(1)).All(pair => HasBetween(pair.First, pair.Second, question, SpanKind.Or))
        );

    // "Deals in Spain against Globanto" compares nothing: the names are of two kinds.
    private static bool HasBetween(Mention first, Mention second, Frame question, SpanKind kind) =>
        question.Spans.Any(span =>
            span.First >= first.First + first.Count && span.End <= second.First && span.Is(kind)
        );

    /// <summary>The dimension of a kind of names; null for kinds that nothing is grouped by.</summary>
    public static string? DimensionOf(EntityKind kind) =>
        kind switch
        {
            EntityKind.Owner => "owner",
            EntityKind.Team => "team",
            EntityKind.Region => "region",
            EntityKind.Country => "country",
            EntityKind.Segment => "segment",
            EntityKind.Product => "product",
            EntityKind.Competitor => "competitor",
            EntityKind.Stage => "stage",
            EntityKind.DealType => "deal_type",
            EntityKind.LeadSource => "lead_source",
            EntityKind.Industry => "industry",
            EntityKind.Account => "account",
            _ => null,
        };
}
