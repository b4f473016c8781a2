using RevBot.Data.Subscriptions;

namespace RevBot.Data.State.Delivery;

/// <summary>One brief or digest for one person and one period: a row of <c>delivery</c>.</summary>
public sealed record DeliveryRow
{
    /// <summary>A fingerprint of person, kind and period; also the key under which it is sent.</summary>
    public required string Id { get; init; }

    /// <summary>RevBot's own id of the person.</summary>
    public required int SellerId { get; init; }

    /// <summary>As in <see cref="SubscriptionRow.Kind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Such as <c>2026-W48</c>.</summary>
    public required string Period { get; init; }

    /// <summary>When it is due, microseconds since 1970 in UTC, as all times here.</summary>
    public required long DueAt { get; init; }

    /// <summary>After this it is not sent any more.</summary>
    public required long ExpiresAt { get; init; }

    /// <summary>How far it is.</summary>
    public DeliveryState State { get; init; }

    /// <summary>How often sending was begun.</summary>
    public int Attempts { get; init; }

    /// <summary>When it is looked at next.</summary>
    public long NextAt { get; init; }

    /// <summary>When the state last changed.</summary>
    public long MovedAt { get; init; }

    /// <summary>teams, slack or email, as last tried; null where it was not.</summary>
    public string? Way { get; init; }

    /// <summary>Why it waits, was dropped or failed, without anybody's words; null for no reason.</summary>
    public string? Reason { get; init; }

    /// <summary>The platform's id of the message; null where there is none.</summary>
    public string? MessageId { get; init; }
}
