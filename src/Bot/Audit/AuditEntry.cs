namespace RevBot.Bot.Audit;

/// <summary>Something that was decided about who may see what. Ids only, no names, no words.</summary>
/// <param name="Action">What, such as <c>identity.link</c>.</param>
/// <param name="Actor">Who: a seller's id, or <c>administrator</c> for whoever runs a command.</param>
/// <param name="Subject">What about.</param>
/// <param name="Detail">The rest, as words or JSON.</param>
internal sealed record AuditEntry(string Action, string Actor, string Subject, string Detail)
{
    /// <summary>Its number, growing.</summary>
    public long Id { get; init; }

    /// <summary>Microseconds since 1970.</summary>
    public long At { get; init; }

    /// <summary>The entry that took it back; null while it holds.</summary>
    public long? UndoneBy { get; init; }
}
