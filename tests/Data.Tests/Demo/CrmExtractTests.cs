namespace RevBot.Data.Tests.Demo;

[Collection(DefaultCompany.Name)]
public sealed class CrmExtractTests(DefaultCompany company)
{
    private readonly DemoDatabase demo = company.Demo;

    [Theory]
    [InlineData("seller", "User.csv")]
    [InlineData("territory", "Territory2.csv")]
    [InlineData("stage", "OpportunityStage.csv")]
    [InlineData("exchange_rate", "DatedConversionRate.csv")]
    [InlineData("product", "Product2.csv")]
    [InlineData("account", "Account.csv")]
    [InlineData("opportunity", "Opportunity.csv")]
    [InlineData("opportunity", "OpportunityLineItem.csv")]
    [InlineData("opportunity_version", "OpportunityHistory.csv")]
    [InlineData("opportunity_country", "OpportunityCountry__c.csv")]
    [InlineData("contact_role", "OpportunityContactRole.csv")]
    [InlineData("signal", "Signal__c.csv")]
    [InlineData("activity", "Event.csv", "Task.csv")]
    [InlineData("quota", "ForecastingQuota.csv")]
    [InlineData("forecast_call", "ForecastingSubmission.csv")]
    [InlineData("crm_mirror", "CrmMirror.csv")]
    public void Files_HaveARowForEachRowOfTheirTable(string table, params string[] files)
    {
        // No field holds a line break, so lines are rows; the first of each file names the columns.
        var rows = files.Sum(file => File.ReadLines(Path.Combine(demo.Extract, file)).Count() - 1);

        Assert.Equal(demo.One<int>($"SELECT COUNT(*) FROM {table}"), rows);
    }

    // The README's table of files is what others map by.
    [Fact]
    public void Columns_AreThoseOfTheReadme()
    {
        var readme = Path.Combine(Repository(), "src", "Data", "Demo", "README.md");
        var documented = File.ReadLines(readme)
            .Where(line => line.Contains(".csv |", StringComparison.Ordinal))
            .Select(line => line.Trim('|', ' ').Replace(" | ", ": ", StringComparison.Ordinal));
        var written = Directory
            .EnumerateFiles(demo.Extract)
            .Select(file =>
                $"{Path.GetFileName(file)}: {File.ReadLines(file).First().Replace(",", ", ", StringComparison.Ordinal)}"
            );

        Assert.Equal(
            documented.Order(StringComparer.Ordinal),
            written.Order(StringComparer.Ordinal),
            StringComparer.Ordinal
        );
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "RevBot.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
