using RevBot.Bot.Configuration;
using RevBot.Bot.Delivery.Outbox;

namespace RevBot.Bot.Channels.Mail;

/// <summary>Puts mail together.</summary>
internal static class MailServices
{
    /// <summary>Registers mail as a way of delivery where its settings are given.</summary>
    public static void AddMail(this IServiceCollection services, MailSettings settings)
    {
        if (settings.IsOn)
        {
            services.AddSingleton(settings);
            services.AddSingleton<IDeliveryWay, MailDelivery>();
        }
    }
}
