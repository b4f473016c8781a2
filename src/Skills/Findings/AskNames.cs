using System.Text.Json;

namespace RevBot.Skills.Findings;

/// <summary>What asks are called in JSON: <c>how_much</c>, <c>what_to_do</c>.</summary>
public static class AskNames
{
    private static readonly Dictionary<string, Ask> ByName = Enum.GetValues<Ask>()
        .ToDictionary(ask => JsonNamingPolicy.SnakeCaseLower.ConvertName(ask.ToString()), StringComparer.Ordinal);

    /// <summary>The ask of a name; <see cref="Ask.Any"/> where there is none of that name.</summary>
    public static Ask Parse(string? name) => name is null ? Ask.Any : ByName.GetValueOrDefault(name);
}
