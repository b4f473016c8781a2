using System.Text.RegularExpressions;

namespace RevBot.Data.Import.Extract;

/// <summary>Counts what becomes of a source's rows and why, and sends the rejected ones to their file.</summary>
/// <param name="file">The source's name.</param>
/// <param name="target">What it is loaded into.</param>
/// <param name="rejects">Takes the rejected rows.</param>
internal sealed partial class SourceTally(string file, string target, RejectFile rejects)
{
    // Reasons are words of this program with values in quotes; more than these are counted together.
    private const int MostReasons = 200;
    private const string Others = "one of more reasons than are told apart here";

    private readonly Dictionary<(ReasonKind Kind, string Reason), RowReason> reasons = [];

    /// <summary>How many rows were read.</summary>
    public long Read { get; private set; }

    /// <summary>How many of them wrote something.</summary>
    public long Loaded { get; set; }

    /// <summary>How many of them became part of another row, or brought nothing new.</summary>
    public long Merged { get; set; }

    /// <summary>How many of them were left out as no loss.</summary>
    public long SetApart { get; private set; }

    /// <summary>How many of them were rejected.</summary>
    public long Rejected { get; private set; }

    /// <summary>How many of the rejected ones are open deals, calls, quotas or people.</summary>
    public long Grave { get; private set; }

    /// <summary>The source's name.</summary>
    public string File => file;

    /// <summary>What the rows are loaded into.</summary>
    public string Target => target;

    /// <summary>The counts so far.</summary>
    public SourceCounts Counts =>
        new(file, target, Read, Loaded, Merged, Rejected)
        {
            SetApart = SetApart,
            Reasons = [.. reasons.Values.OrderBy(found => found.Kind).ThenByDescending(found => found.Rows)],
        };

    /// <summary>Counts a row: rejected or set apart where it has a problem, else by the outcome.</summary>
    /// <param name="row">The row, read.</param>
    /// <param name="outcome">What became of it, unless it has a problem.</param>
    public void Count(ExtractRow row, RowOutcome outcome)
    {
        Read++;
        if (row is { Problem: { } reason, IsSetApart: true })
        {
            SetApart++;
            Add(ReasonKind.SetApart, row.Line, reason);
            return;
        }

        if (row.Problem is not null)
        {
            Reject(row.Line, row.Problem, row.Raw, row.IsGrave);
            return;
        }

        foreach (var note in row.Notes)
        {
            Add(ReasonKind.Assumed, row.Line, note);
        }

        Settle(outcome, 1);
    }

    /// <summary>Counts rows that were pending.</summary>
    /// <param name="outcome">What became of them.</param>
    /// <param name="rows">How many; below 0 takes back what was counted before.</param>
    public void Settle(RowOutcome outcome, long rows)
    {
        Loaded += outcome == RowOutcome.Loaded ? rows : 0;
        Merged += outcome == RowOutcome.Merged ? rows : 0;
    }

    /// <summary>Rejects a row that was pending.</summary>
    /// <param name="line">The row's line, from 1.</param>
    /// <param name="reason">Why.</param>
    /// <param name="raw">The row as it stands in the file.</param>
    /// <param name="isGrave">It is an open deal, a call, a quota or a person.</param>
    public void Reject(long line, string reason, string raw, bool isGrave)
    {
        Rejected++;
        Grave += isGrave ? 1 : 0;
        Add(ReasonKind.Rejected, line, reason);
        rejects.Write(file, line, reason, raw);
    }

    /// <summary>Says what was taken for granted to load a row that was pending.</summary>
    public void Note(long line, string what) => Add(ReasonKind.Assumed, line, what);

    private void Add(ReasonKind kind, long line, string reason)
    {
        var key = (kind, Quoted().Replace(reason, "'…'"));
        if (!reasons.ContainsKey(key) && reasons.Count >= MostReasons)
        {
            (key, reason) = ((kind, Others), Others);
        }

        reasons[key] = reasons.TryGetValue(key, out var known)
            ? known with
            {
                Rows = known.Rows + 1,
            }
            : new(kind, key.Item2, 1, line, reason);
    }

    [GeneratedRegex("'.*'", RegexOptions.Singleline)]
    private static partial Regex Quoted();
}
