using System.Collections.Frozen;
using System.Text.RegularExpressions;
using YamlDotNet.Serialization;

namespace RevBot.Bot.Wording.Rewording;

/// <summary>
/// Tells whether a reworded line says what its line says. Figures, days and names are placeholders and must be the same in
/// the same order. Words from a short list that claims nothing may come and go; of all others (labels of figures, direction,
/// denial, comparison, rank, quantity, cause, certainty, outcome) a rewording has those of its line in their order, or others
/// of the same group. So a figure never meets another label, and nothing is claimed that the line does not claim. A true
/// rewording that is refused costs its wording.
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

        if (!own.Where(IsPlaceholder).SequenceEqual(said.Where(IsPlaceholder), StringComparer.Ordinal))
        {
            return RewordingFault.Placeholders;
        }

        return Meaning(own).SequenceEqual(Meaning(said), StringComparer.Ordinal) ? null : RewordingFault.Meaning;
    }

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

    private sealed class WordFile
    {
        [YamlMember(Alias = "plain")]
        public string Plain { get; set; } = string.Empty;

        [YamlMember(Alias = "meaning")]
        public Dictionary<string, string> Meaning { get; set; } = [];
    }
}
