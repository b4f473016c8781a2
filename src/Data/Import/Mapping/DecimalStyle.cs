namespace RevBot.Data.Import.Mapping;

/// <summary>How numbers are written.</summary>
internal enum DecimalStyle
{
    /// <summary>1,234.50.</summary>
    Point,

    /// <summary>1.234,50.</summary>
    Comma,
}
