using NodaTime;

namespace RevBot.Data.Book.History;

/// <summary>A stretch of a deal's life in which nothing changed.</summary>
/// <param name="State">What held; its instant is <paramref name="From"/>.</param>
/// <param name="From">Since when, included.</param>
/// <param name="To">Until when, excluded; null while it holds.</param>
public readonly record struct DealVersion(DealState State, Instant From, Instant? To);
