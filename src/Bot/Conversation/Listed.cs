using RevBot.Skills;

namespace RevBot.Bot.Conversation;

/// <summary>What an answer listed, in its order: what "the second one" and "his" mean in the next message.</summary>
/// <param name="Deals">The ids of deals.</param>
/// <param name="Groups">Sellers, countries, stages.</param>
public sealed record Listed(IReadOnlyList<string> Deals, ListedGroups Groups)
{
    /// <summary>An answer that lists nothing.</summary>
    public static Listed None { get; } = new([], ListedGroups.None);

    /// <summary>What the results of a message list, one after the other.</summary>
    /// <param name="results">The results, in the order of the calls.</param>
    public static Listed In(IReadOnlyList<SkillResult> results) =>
        new(
            [.. results.SelectMany(result => result.ListedDeals)],
            results.Select(result => result.ListedGroups).FirstOrDefault(groups => groups.Names.Count > 0)
                ?? ListedGroups.None
        );
}
