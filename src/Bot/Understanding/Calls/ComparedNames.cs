using RevBot.Bot.Understanding.Entities;
using RevBot.Bot.Understanding.Frames;

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
            : null;
    }

    // "Each" does not say of what: "AMER, APAC, LATAM: what does each region come in at" is read by its own dimension.
    private static bool AreCompared(Mention[] names, Frame question) =>
        names
            .Zip(names.Skip(1))
            .Any(pair => Between(pair.First, pair.Second, question) is "vs" or "versus" or "against")
        || (
            names
                .Zip(names.Skip(1))
                .All(pair => Between(pair.First, pair.Second, question) is "" or "and" or "or" or "with" or "to")
            && (question.Says("compare") || question.Says("compared") || question.Says("comparison"))
        );

    private static string Between(Mention first, Mention second, Frame question)
    {
        var start = first.First + first.Count;
        return start >= second.First ? string.Empty : question.Message.Span(start, second.First - start).ToString();
    }

    private static string? DimensionOf(EntityKind kind) =>
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
            _ => null,
        };
}
