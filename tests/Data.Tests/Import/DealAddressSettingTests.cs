using RevBot.Data.Book.Loading;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;

namespace RevBot.Data.Tests.Import;

public sealed class DealAddressSettingTests
{
    [Fact]
    public void Address_OfAMapping_IsTheBooks_AndStaysWhereALaterMappingIsSilent()
    {
        using var rig = SmallMapping.Rig(
            SmallMapping.Yaml(settings: "currency: EUR, dealAddress: 'https://crm.example/deal/{id}'"),
            "D1,Sam Seller,Open,10,2026-01-01,2026-03-31"
        );
        rig.Run();
        rig.WithMapping(SmallMapping.Yaml()).Run(ImportRig.Now + NodaTime.Duration.FromDays(1));

        var book = new BookLoader(rig.Database, new(new(1, FiscalPattern.Months), Currency.Usd)).Load(
            CancellationToken.None
        );

        Assert.Equal("https://crm.example/deal/D1", book.Company.DealAddress!.Write("D1"));
    }
}
