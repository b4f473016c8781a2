using System.Text.Json;

namespace RevBot.Skills.Brief;

/// <summary>What statements are called in ids of facts and by their templates.</summary>
public static class StatementNames
{
    /// <summary><c>last_quarter</c>.</summary>
    public static string Id(StatementKind kind) => JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString());

    internal static IReadOnlySet<string> Marks(IEnumerable<string> marks) =>
        new HashSet<string>(marks.Where(mark => mark.Length > 0), StringComparer.Ordinal);
}
