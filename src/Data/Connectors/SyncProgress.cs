namespace RevBot.Data.Connectors;

/// <summary>How far a sync is.</summary>
/// <param name="Step">The object that is read, or what else is done.</param>
/// <param name="Rows">Rows of it so far.</param>
public sealed record SyncProgress(string Step, long Rows);
