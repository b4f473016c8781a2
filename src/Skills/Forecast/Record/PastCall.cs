namespace RevBot.Skills.Forecast.Record;

/// <summary>A seller's own call at a week of a past quarter and what the seller won in it, as shares of all that the quarter brought.</summary>
/// <param name="SellerId">Who called.</param>
/// <param name="ManagerId">Whom the seller reports to; null at the top.</param>
/// <param name="Called">Above 0.</param>
/// <param name="Won">0 and more.</param>
internal readonly record struct PastCall(int SellerId, int? ManagerId, double Called, double Won)
{
    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static PastCall Read(BinaryReader reader) =>
        new(
            reader.ReadInt32(),
            reader.ReadBoolean() ? reader.ReadInt32() : null,
            reader.ReadDouble(),
            reader.ReadDouble()
        );

    /// <summary>Writes it.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(SellerId);
        writer.Write(ManagerId is not null);
        if (ManagerId is { } manager)
        {
            writer.Write(manager);
        }

        writer.Write(Called);
        writer.Write(Won);
    }
}
