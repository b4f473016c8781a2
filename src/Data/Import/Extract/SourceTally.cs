namespace RevBot.Data.Import.Extract;

/// <summary>Counts what becomes of a source's rows, and sends the rejected ones to their file.</summary>
internal sealed class SourceTally(string file, string target, RejectFile rejects)
{
    public long Read { get; private set; }

    public long Loaded { get; set; }

    public long Merged { get; set; }

    public long Rejected { get; private set; }

    public string File => file;

    public string Target => target;

    public SourceCounts Counts => new(file, target, Read, Loaded, Merged, Rejected);

    /// <summary>Counts a row: rejected where it has a problem, else by the outcome.</summary>
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
    public void Settle(RowOutcome outcome, long rows)
    {
        Loaded += outcome == RowOutcome.Loaded ? rows : 0;
        Merged += outcome == RowOutcome.Merged ? rows : 0;
    }

    /// <summary>Rejects a row that was pending.</summary>
    public void Reject(long line, string reason, string raw)
    {
        Rejected++;
        rejects.Write(file, line, reason, raw);
    }
}
