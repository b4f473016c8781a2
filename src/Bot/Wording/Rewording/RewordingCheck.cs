using System.Collections.Frozen;
using System.Text.RegularExpressions;
using YamlDotNet.Serialization;

namespace RevBot.Bot.Wording.Rewording;

/// <summary>
/// Tells whether a reworded line says what its line says. Figures, days and names are placeholders and must be the same in
/// the same order. Words from a short list that claims nothing may come and go; of all others (labels of figures, direction,
/// denial, comparison, rank, quantity, cause, certainty, outcome) a rewording has those of its line in their order, or others
/// of the same group. So a figure meets no other label. What plain words could claim together is not judged. A true rewording
/// that is refused costs its wording.
/// </summary>
public sealed partial class RewordingCheck
{
    /// <summary>How many words a line may gain.</summary>
    public const int MostAdded = 8;

    private readonly FrozenSet<string> plain;
    private readonly FrozenDictionary<string, string> groups;

    /// <param name="folder">The prompts folder, whose model/rewording.yaml has the words.</param>
    /// <exception cref="InvalidDataException">The file cannot be read.</exception>
    public RewordingCheck(string folder)
    {
        var path = Path.Combine(folder, "model", "rewording.yaml");
        try
        {
            var words = new DeserializerBuilder().Build().Deserialize<WordFile>(File.ReadAllText(path));
            plain = Split(words.Plain).ToFrozenSet(StringComparer.Ordinal);
            groups = words
                .Meaning.SelectMany(group => Split(group.Value).Select(word => (Word: word, Group: group.Key)))
                .ToFrozenDictionary(entry => entry.Word, entry => entry.Group, StringComparer.Ordinal);
        }
        catch (Exception problem) when (problem is YamlDotNet.Core.YamlException or ArgumentException)
        {
            throw new InvalidDataException($"{path} cannot be read: {problem.Message}", problem);
        }
    }

    /// <summary>Why a rewording may not be said; null where it may.</summary>
    /// <param name="line">The line with its placeholders.</param>
    /// <param name="proposed">The rewording.</param>
    public RewordingFault? FindFault(string line, string proposed)
    {
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(proposed);
        var (own, said) = (Read(line), Read(proposed));
        if (said.Length == 0 || said.Length > own.Length + MostAdded)
        {
            return RewordingFault.Length;
        }

        if (
            !own.Where(IsPlaceholder).SequenceEqual(said.Where(IsPlaceholder), StringComparer.Ordinal)
            || !HaveSameSigns(line, proposed)
        )
        {
            return RewordingFault.Placeholders;
        }

        return Meaning(own).SequenceEqual(Meaning(said), StringComparer.Ordinal) ? null : RewordingFault.Meaning;
    }

    // A sign or brackets around a placeholder are the line's, and a "to", "from" or "over" before it is no new one: "rose by 2
    // to 3" is not "rose to 2 from 3", and "(2)" is a loss to an accountant, so brackets close. Two placeholders never touch.
    private static bool HaveSameSigns(string line, string proposed) =>
        !proposed.Contains("⟧⟦", StringComparison.Ordinal)
        && proposed.Count('(') == proposed.Count(')')
        && Around()
            .Matches(line)
            .Zip(Around().Matches(proposed))
            .All(pair =>
                pair.First.Groups["sign"].Value == pair.Second.Groups["sign"].Value
                && IsWrapped(pair.First) == IsWrapped(pair.Second)
                && (
                    !pair.Second.Groups["way"].Success
                    || string.Equals(
                        pair.First.Groups["way"].Value,
                        pair.Second.Groups["way"].Value,
                        StringComparison.OrdinalIgnoreCase
                    )
                )
            );

    private static bool IsWrapped(Match around) => around.Groups["open"].Success && around.Groups["close"].Success;

    // What words say: those that claim nothing left out, each other by its group, else by itself, in their order.
    private IEnumerable<string> Meaning(IEnumerable<string> words) =>
        words
            .Where(word => !IsPlaceholder(word) && !plain.Contains(word))
            .Select(word => groups.GetValueOrDefault(word, word));

    private static bool IsPlaceholder(string word) => word[0] == Sentence.Open;

    // Everything that is neither blank nor a usual mark is a word, so that what is unknown is refused.
    private static string[] Read(string text) =>
        [.. Word().Matches(text).Select(match => match.Value.ToLowerInvariant().Replace('’', '\''))];

    private static string[] Split(string words) =>
        words.Split(null as char[], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    [GeneratedRegex(
        @"⟦\d{1,3}⟧|[\p{L}\p{M}'’]+(-[\p{L}\p{M}]+)*|[^\s.,;:!?()+\-–—]",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Word();

    [GeneratedRegex(
        @"(\b(?<way>to|from|over)\s+)?((?<sign>[+\-–—])|(?<open>\())?⟦\d{1,3}⟧(?<close>\))?",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Around();

    private sealed class WordFile
    {
        [YamlMember(Alias = "plain")]
        public string Plain { get; set; } = string.Empty;

        [YamlMember(Alias = "meaning")]
        public Dictionary<string, string> Meaning { get; set; } = [];
    }
}
