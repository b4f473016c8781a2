namespace RevBot.Data.State.Audit;

/// <summary>
/// Something that was decided about who may see what. Ids only, no names, no words. A row of <c>audit_entry</c>.
/// </summary>
/// <param name="Action">What, such as <c>identity.link</c>.</param>
/// <param name="Actor">Who: a seller's id, or <c>administrator</c> for whoever runs a command.</param>
/// <param name="Subject">What about; cut to 400 characters where it is longer.</param>
/// <param name="Detail">The rest, as words or JSON.</param>
public sealed record AuditEntry(string Action, string Actor, string Subject, string Detail)
{
    /// <summary>Its number, from 1, growing; 0 for an entry that is not written yet.</summary>
    public long Id { get; init; }

    /// <summary>Microseconds since 1970 in UTC; 0 for an entry that is not written yet.</summary>
    public long At { get; init; }

    /// <summary>The number of the entry that took it back; null while it holds.</summary>
    public long? UndoneBy { get; init; }
}
