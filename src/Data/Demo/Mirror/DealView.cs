namespace RevBot.Data.Demo.Mirror;

/// <summary>A deal as one of the two systems has it.</summary>
/// <param name="Stage">The stage's name.</param>
/// <param name="AmountMinor">Minor units of the currency; null where none is entered.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="CloseOn">yyyymmdd.</param>
/// <param name="Deleted">Whether it is deleted there.</param>
public sealed record DealView(string? Stage, long? AmountMinor, string? Currency, int? CloseOn, bool Deleted);
