namespace RevBot.Benchmarks;

/// <summary>How long a page took, in milliseconds.</summary>
/// <param name="FirstByte">Until its head came.</param>
/// <param name="Whole">Until it was whole.</param>
internal sealed record Loading(double FirstByte, double Whole);
