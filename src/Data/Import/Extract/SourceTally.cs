namespace RevBot.Data.Import.Extract;

/// <summary>Counts what becomes of a source's rows, and sends the rejected ones to their file.</summary>
/// <param name="file">The source's name.</param>
/// <param name="target">What it is loaded into.</param>
/// <param name="rejects">Takes the rejected rows.</param>
internal sealed class SourceTally(string file, string target, RejectFile rejects)
{
    /// <summary>How many rows were read.</summary>
    public long Read { get; private set; }

    /// <summary>How many of them wrote something.</summary>
    public long Loaded { get; set; }

    /// <summary>How many of them became part of another row, or brought nothing new.</summary>
    public long Merged { get; set; }

    /// <summary>How many of them were rejected.</summary>
    public long Rejected { get; private set; }

    /// <summary>The source's name.</summary>
    public string File => file;

    /// <summary>What the rows are loaded into.</summary>
    public string Target => target;

    /// <summary>The counts so far.</summary>
    public SourceCounts Counts => new(file, target, Read, Loaded, Merged, Rejected);

    /// <summary>Counts a row: rejected where it has a problem, else by the outcome.</summary>
    /// <param name="row">The row, read.</param>
    /// <param name="outcome">What became of it, unless it has a problem.</param>
    public void Count(ExtractRow row, RowOutcome outcome)
    {
        Read++;
        if (row.Problem is not null)
        {
            Reject(row.Line, row.Problem, row.Raw);
            return;
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
    public void Reject(long line, string reason, string raw)
    {
        Rejected++;
        rejects.Write(file, line, reason, raw);
    }
}
