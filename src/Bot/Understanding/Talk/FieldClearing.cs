using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RevBot.Bot.Understanding.Frames;
using RevBot.Bot.Understanding.Text;

namespace RevBot.Bot.Understanding.Talk;

/// <summary>Takes back one thing that narrowed the last answer down: "all competitors", "any size", "every region".</summary>
internal static partial class FieldClearing
{
    /// <summary>Whether the message is nothing but that.</summary>
    public static bool IsAsked(Frame question) => Whole().IsMatch(question.Message.Canonical);

    /// <summary>Removes the field's bounds from the arguments.</summary>
    public static void Clear(JsonObject arguments, Frame question)
    {
        if (
            Whole().Match(question.Message.Canonical) is not { Success: true } match
            || arguments["filter"] is not JsonObject filter
        )
        {
            return;
        }

        foreach (var field in Fields(match.Groups["thing"].Value))
        {
            filter.Remove(field);
            (filter["exclude"] as JsonObject)?.Remove(field);
        }

        if (filter["exclude"] is JsonObject { Count: 0 })
        {
            filter.Remove("exclude");
        }

        if (filter.Count == 0)
        {
            arguments.Remove("filter");
        }
    }

    private static string[] Fields(string thing) =>
        thing[0] switch
        {
            'c' when thing.StartsWith("comp", StringComparison.Ordinal) => ["competitors"],
            'c' => ["countries", "regions"],
            'r' when thing.StartsWith("reg", StringComparison.Ordinal) => ["regions", "countries"],
            'r' or 'p' when thing[1] is 'e' => ["owners", "teams"],
            'o' or 't' => ["owners", "teams"],
            'i' => ["industries"],
            'p' => ["products"],
            's' when thing.StartsWith("sta", StringComparison.Ordinal) => ["stages"],
            's' when thing.StartsWith("seg", StringComparison.Ordinal) => ["segments"],
            'd' => ["dealTypes"],
            _ => ["minAmount", "maxAmount"],
        };

    [GeneratedRegex(
        @"^(and |now |ok |for |with |in |across |show |over )*(all|any|every)( the| of the)? (?<thing>competitors?|countr(y|ies)|regions?|reps?|people|owners?|teams?|industr(y|ies)|products?|stages?|segments?|deal types?|sizes?|amounts?|values?)( again| please)?$",
        Patterns.Options
    )]
    private static partial Regex Whole();
}
