using System.Globalization;
using RevBot.Bot.Services;
using RevBot.Bot.Wording.Rewording;

namespace RevBot.Bot.Tests.Wording.Rewording;

/// <summary>
/// Rewordings of RevBot's own lines, true and with one thing changed, before the check: how many of each it refuses. The
/// true ones stand in Rewordings.txt, written by people who had not seen the check or its words.
/// </summary>
internal sealed class RewordingTable
{
    private readonly RewordingCheck check = new(RevBotServices.PromptsFolder);
    private readonly Dictionary<string, (int Made, int Found)> byKind = new(StringComparer.Ordinal);

    /// <summary>True rewordings read.</summary>
    public int True { get; private set; }

    /// <summary>The true ones that are refused, with the reason.</summary>
    public List<string> Refused { get; } = [];

    /// <summary>The changed ones that pass.</summary>
    public List<string> Lived { get; } = [];

    /// <summary>How many were changed.</summary>
    public int Made => byKind.Values.Sum(kind => kind.Made);

    /// <summary>The table of a file of lines ("= line") with their rewordings ("~ rewording").</summary>
    public static RewordingTable Read(string path)
    {
        var table = new RewordingTable();
        var line = string.Empty;
        foreach (var entry in File.ReadLines(path).Select(entry => entry.Trim()))
        {
            if (entry.StartsWith("= ", StringComparison.Ordinal))
            {
                line = entry[2..];
            }
            else if (entry.StartsWith("~ ", StringComparison.Ordinal))
            {
                table.Judge(line, entry[2..]);
            }
        }

        return table;
    }

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"true: {True}, refused {Refused.Count}\n")
        + string.Join(
            '\n',
            byKind
                .OrderBy(kind => kind.Key, StringComparer.Ordinal)
                .Select(kind =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{kind.Key}: {kind.Value.Found} of {kind.Value.Made} found"
                    )
                )
        )
        + "\n";

    private void Judge(string line, string rewording)
    {
        True++;
        if (check.FindFault(line, rewording) is { } fault)
        {
            Refused.Add($"{fault}: {line}  ~  {rewording}");
        }

        foreach (var (kind, changed) in RewordingChanges.Make(rewording))
        {
            var (made, found) = byKind.GetValueOrDefault(kind);
            var isFound = check.FindFault(line, changed) is not null;
            byKind[kind] = (made + 1, found + (isFound ? 1 : 0));
            if (!isFound)
            {
                Lived.Add($"{kind}: {line}  ~  {changed}");
            }
        }
    }
}
