namespace RevBot.Data.Import;

/// <summary>How much of an extract may be rejected before a load stops and writes nothing.</summary>
public sealed record RejectLimit
{
    /// <summary>What to do about a load that stops, one sentence.</summary>
    public const string Advice = "Correct the files or the mapping, or load the rest with --accept-rejected.";

    /// <summary>The largest share of a source's rows that may be rejected, itself included.</summary>
    /// <value>0.05.</value>
    public double Share { get; init; } = 0.05;

    /// <summary>
    /// Loads the rest, whatever is rejected. Else a single open deal, forecast call, quota, person or stage stops the
    /// load, and so does more than <see cref="Share"/> of any source.
    /// </summary>
    /// <value>False.</value>
    public bool GoesOn { get; init; }
}
