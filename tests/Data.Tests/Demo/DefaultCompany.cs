namespace RevBot.Data.Tests.Demo;

/// <summary>The company of the default size, made once for all tests that only look at it.</summary>
[CollectionDefinition(Name)]
public sealed class DefaultCompany : ICollectionFixture<DefaultCompany>, IDisposable
{
    public const string Name = "DefaultCompany";

    public DemoDatabase Demo { get; } = DemoDatabase.Make(6000, extract: true);

    public void Dispose() => Demo.Dispose();
}
