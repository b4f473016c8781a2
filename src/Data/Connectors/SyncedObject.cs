namespace RevBot.Data.Connectors;

/// <summary>What a sync read of one object of the CRM.</summary>
/// <param name="Name">The CRM's name of it.</param>
/// <param name="Rows">Rows read, some perhaps as they were before.</param>
/// <param name="IsWhole">Whether every row was read, not those alone that changed since the last time.</param>
/// <param name="IsBulk">Whether they came by a bulk job.</param>
public sealed record SyncedObject(string Name, long Rows, bool IsWhole, bool IsBulk);
