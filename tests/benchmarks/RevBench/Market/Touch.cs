namespace RevBot.Benchmarks.RevBench.Market;

/// <summary>Logged activities of a day, yyyymmdd.</summary>
internal readonly record struct Touch(int Day, int Outbound, int Inbound, int Meetings);
