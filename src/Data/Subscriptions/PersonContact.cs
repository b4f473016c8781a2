namespace RevBot.Data.Subscriptions;

/// <summary>Where a person spoke to RevBot last: a row of <c>person_contact</c>.</summary>
public sealed record PersonContact
{
    /// <summary>RevBot's own id of the person.</summary>
    public required int SellerId { get; init; }

    /// <summary>teams, slack or web.</summary>
    public required string Channel { get; init; }

    /// <summary>Their time zone by that channel's word, IANA; null where it says none.</summary>
    public string? Zone { get; init; }
}
