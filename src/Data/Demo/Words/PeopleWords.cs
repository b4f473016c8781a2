using RevBot.Data.Demo.Sellers;
using RevBot.Data.Import.Mapping;

namespace RevBot.Data.Demo.Words;

/// <summary>Reads who is who.</summary>
internal static class PeopleWords
{
    /// <summary>Titles on the buyer's side, by part.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Titles(MappingNode node)
    {
        string[] parts = ["champion", "economicBuyer", "user", "legal"];
        var keys = node.AllOf(parts);
        return [.. parts.Select(part => keys[part].Words(1, 20))];
    }

    /// <summary>The chief, the two vice presidents, the analyst and the administrator.</summary>
    public static IReadOnlyList<LeaderWords> Leaders(MappingNode node)
    {
        var keys = node.AllOf("chief", "vicePresidents", "analyst", "administrator");
        return
        [
            Leader(keys["chief"]),
            .. keys["vicePresidents"].Items(2, 2).Select(Leader),
            Helper(keys["analyst"]),
            Helper(keys["administrator"]),
        ];
    }

    /// <summary>The six teams.</summary>
    public static IReadOnlyList<TeamWords> Teams(MappingNode node) =>
        [
            .. node.Items(Team.All.Count, Team.All.Count)
                .Select(item => item.AllOf("name", "manager", "sellers"))
                .Select(keys => new TeamWords(
                    keys["name"].Word(),
                    keys["manager"].Word(),
                    keys["sellers"].Words(Team.Size)
                )),
        ];

    /// <summary>Parts of made-up names.</summary>
    /// <param name="node">The map.</param>
    /// <param name="fallback">Where lists come from that it leaves out; null where it must not.</param>
    public static NameWords Names(MappingNode node, NameWords? fallback)
    {
        var keys = node.Keys("accountStarts", "accountEnds", "buyerFirst", "buyerLast");
        IReadOnlyList<string> Of(string key, IReadOnlyList<string>? other) =>
            keys.TryGetValue(key, out var found)
                ? found.Words(10, 100)
                : other ?? throw node.Error($"'{key}' is missing here.");

        return new(
            Of("accountStarts", fallback?.AccountStarts),
            Of("accountEnds", fallback?.AccountEnds),
            Of("buyerFirst", fallback?.BuyerFirst),
            Of("buyerLast", fallback?.BuyerLast)
        );
    }

    private static LeaderWords Leader(MappingNode node)
    {
        var keys = node.AllOf("name", "title", "team");
        return new(keys["name"].Word(), keys["title"].Word(), keys["team"].Word());
    }

    private static LeaderWords Helper(MappingNode node)
    {
        var keys = node.AllOf("name", "title");
        return new(keys["name"].Word(), keys["title"].Word(), Team: null);
    }
}
