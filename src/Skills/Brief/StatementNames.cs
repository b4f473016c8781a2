using System.Text.Json;

namespace RevBot.Skills.Brief;

/// <summary>What statements are called in the ids of facts and by their templates: snake_case, stable.</summary>
public static class StatementNames
{
    /// <summary><c>last_quarter</c>.</summary>
    public static string Id(StatementKind kind) => JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString());

    /// <summary>What a kind of brief is called in arguments and marks, such as <c>monday</c>.</summary>
    public static string Key(BriefKind kind) => JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString());

    /// <summary>Marks as a set; empty ones stand for a condition that does not hold and are left out.</summary>
    internal static IReadOnlySet<string> Marks(IEnumerable<string> marks) =>
        new HashSet<string>(marks.Where(mark => mark.Length > 0), StringComparer.Ordinal);
}
