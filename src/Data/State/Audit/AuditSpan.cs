namespace RevBot.Data.State.Audit;

/// <summary>How much the audit holds.</summary>
/// <param name="Count">How many entries.</param>
/// <param name="OldestAt">
/// When the oldest was written, microseconds since 1970 in UTC; null where there is none.
/// </param>
public sealed record AuditSpan(long Count, long? OldestAt);
