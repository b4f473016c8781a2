namespace RevBot.Data.Tests.Demo;

/// <summary>A company large enough to measure what is planted.</summary>
[CollectionDefinition(Name)]
public sealed class LargeCompany : ICollectionFixture<LargeCompany>, IDisposable
{
    public const string Name = "LargeCompany";

    public DemoDatabase Demo { get; } = DemoDatabase.Make(30_000, seed: 7);

    public void Dispose() => Demo.Dispose();
}
