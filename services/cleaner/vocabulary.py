"""Words that give a line, or the markup around it, away. Exact lower-case words, many languages."""

WORD_GROUPS: dict[str, str] = {
    "function": """
        the a an of to in and that is was for on with as by at from it he she they we his her
        their be have has had not but are were this which who will would said or been its after
        also more than about when there where while if so because into over could der die das
        und zu den mit von ist des sich auf für nicht ein eine dem im hat als auch es werden aus
        er sie wird bei nach noch wie über de la le les et en un une du que qui dans est pour au
        par il sur pas plus ne se ce cette avec el los las del y con una lo su no como más pero
        sus al di e che per non della da si dei sono ha anche nel alla o os do em um uma não com
        mais foi het een dat op te voor zijn met niet aan ook bij och att det som på av är för
        inte om har og til ikke i w z na się nie jest że bir ve bu için
    """,
    "speech": """
        said says told added according asked wrote explained argued stated warned confirmed
        denied sagte sagt teilte laut erklärte betonte dit déclaré affirmé expliqué selon a dijo
        afirmó explicó aseguró según detto dichiarato spiegato secondo disse afirmou segundo
        sier sa sade säger sagde zei zegt volgens powiedział mówi dedi söyledi
    """,
    "reader": """
        you your yours our ours us we my i me sie ihr ihre ihren ihnen uns wir unser unsere dein
        deine du vous votre vos nous notre nos su usted ustedes tu nuestro nuestra voi vostro
        noi você seu sua u uw je jouw ons din ditt dig deg oss vi
    """,
    "calendar": """
        jan feb mar apr jun jul aug sep sept oct nov dec january february march april may june
        july august september october november december monday tuesday wednesday thursday friday
        saturday sunday januar februar märz mai juni juli oktober dezember montag dienstag
        mittwoch donnerstag freitag samstag sonntag janvier février mars avril juin juillet août
        septembre octobre novembre décembre enero febrero marzo abril mayo junio julio agosto
        septiembre octubre noviembre diciembre gennaio febbraio aprile maggio giugno luglio
        settembre ottobre dicembre
    """,
    "subscribe": """
        subscribe subscribed subscription subscriptions subscriber subscribers newsletter
        newsletters sign signup inbox register account login log join email donate donation
        member members membership support trial unlimited free access app apps download
        abonnieren abonnement abo anmelden registrieren kostenlos testen digital abonnez abonnés
        inscription inscrivez suscríbete suscripción suscriptores regístrate boletín abbonati
        iscriviti assine cadastre abonneer prenumerera abonner logga nyhetsbrev
    """,
    "related": """
        related read more recommended recommend trending popular viewed latest next previous
        also top stories story most watch listen featured picks coverage explore lesen mehr
        meistgelesen auch thema themen weitere weiterlesen lire aussi suivant articles leer lee
        noticias relacionadas relacionado leggi anche correlati leia também mais lees ook meer
        läs mer les også mest video videos vídeo podcast podcasts gallery photos live
    """,
    "share": """
        share sharing shared facebook twitter whatsapp instagram linkedin reddit pinterest
        youtube telegram tiktok bluesky threads mastodon copy link follow flipboard messenger
        print teilen folgen drucken partager suivez imprimer compartir síguenos condividi
        compartilhe delen dela del
    """,
    "credit": """
        getty images image photo photos photograph photographer afp reuters ap shutterstock
        istock alamy epa pa credit credits pictured imago picture alliance file courtesy dpa
        caption handout bild bilder foto fotos symbolbild archiv archivbild crédit légende
        imagen fotografía immagine illustration scanpix ntb tt pool via zuma
    """,
    "legal": """
        copyright rights reserved privacy policy terms cookie cookies conditions use reproduced
        redistributed permission agree consent gdpr rechte vorbehalten datenschutz impressum agb
        trademarks trademark llc inc ltd corp gmbh mentions légales droits réservés
        confidentialité derechos reservados privacidad aviso legal diritti riservati direitos
        integritetspolicy
    """,
    "advert": """
        advertisement advertisements advertising advertise sponsored ad ads promoted promotion
        anzeige anzeigen werbung publicidad publicité pub publicidade pubblicità annons annonse
        advertentie reklam reklama affiliate commission deals deal shop buy price sale discount
        offer offers partner
    """,
    "comments": """
        comment comments commenting reply replies likes like liked report flag discussion
        conversation moderated moderation moderator post posted posts vote votes kommentare
        kommentar kommentieren antworten commentaires commenter répondre comentarios comentar
        responder commenti commenta comentários reacties kommentarer kommenter upvote
    """,
    "biography": """
        reporter correspondent editor columnist journalist writer author contributor professor
        covers covering reporting editing edited contributed fellow reached bio redakteur
        redakteurin autor autorin korrespondent journaliste rédacteur periodista redactor
        redactora giornalista jornalista verslaggever reportern bureau desk
    """,
    "byline": "by von par por di door af av text words von: by: autor autore auteur",
    "update": """
        updated update published posted modified corrected correction corrections clarification
        aktualisiert stand veröffentlicht publié mis jour actualizado publicado aggiornato
        pubblicato atualizado oppdatert publisert uppdaterad publicerad bijgewerkt gepubliceerd
    """,
    "ago": """
        ago min mins minutes minute hours hour hrs hr days day weeks week am pm edt est gmt utc
        et uhr stunden minuten tagen heures horas hace hora minuti ore fa timer sekunder tim
    """,
    "navigation": """
        menu search skip home contact about help faq sections section topics topic tags archive
        sitemap careers main content page back close open toggle navigation jump show hide load
        expand click here all view see startseite suche hauptnavigation springe inhalt accueil
        recherche fermer inicio buscar cerrar menú cerca chiudi início busca zoeken sluiten sök
        stäng søk hjem
    """,
    "place": """
        city state county street north south east west world europe asia africa america business
        politics sport sports opinion culture entertainment technology tech science health
        travel lifestyle food weather economy money style arts books games politik wirtschaft
        kultur wissen gesellschaft économie politique monde société deportes economía política
        mundo
    """,
    "editor": """
        editor editors note version article originally earlier previously headline has been
        inaccurate incorrectly misstated amended story updates details adds removes recasts
        anmerkung redaktion hinweis rédaction
    """,
}
WORD_GROUP_NAMES = tuple(WORD_GROUPS)

CLASS_GROUPS: dict[str, str] = {
    "share": "share social sharing toolbar facebook twitter whatsapp sns addthis",
    "related": "relat readmore read-more see-also seealso more-from morefrom further also-",
    "promo": """
        promo teaser marketing cta banner offer shop commerce product affiliate outbrain taboola
    """,
    "newsletter": "newsletter signup sign-up subscri email mailing abo-",
    "caption": "caption credit legend figcap copyright bildunter legende pie-foto",
    "byline": "byline author writer reporter contributor autor journalist auteur",
    "comment": "comment disqus respond reply discussion livefyre coral forum kommentar",
    "footer": "footer foot bottom colophon legal imprint",
    "header": "header masthead topbar hero",
    "navigation": "nav menu breadcrumb crumb pagination pager skip toc",
    "advert": """
        advert sponsor dfp gpt adslot adunit adsense promoted werbung anzeige publicidad
    """,
    "recommend": """
        recomm popular trending mostread most- latest recirc recent river feed upnext headlines
    """,
    "side": "sidebar aside rail secondary complementary widget right",
    "body": """
        article-body articlebody story-body storybody body-copy entry-content post-content
        article-content story-content article-text content-body bodytext richtext rich-text
        text-body paragraph main-text article__body story__body body__ article-paragraph
    """,
    "article": "article story post entry artikel",
    "content": "content main text body copy page",
    "title": "title headline heading kicker eyebrow",
    "standfirst": """
        summary dek lede lead standfirst intro subtitle subhead excerpt description abstract
        deck chapeau sapo
    """,
    "time": "time date publish updated stamp",
    "tags": "tag topic categor keyword section label rubri channel",
    "embed": "embed tweet iframe instagram oembed",
    "media": """
        gallery slide video media player image photo picture img carousel audio figure lightbox
    """,
    "list": "list item grid row stack",
    "card": "card tile thumb block-link",
    "wall": "paywall premium regwall meter piano gate login account user profile",
    "consent": "cookie consent gdpr privacy modal popup overlay dialog alert notice toast",
    "correction": "correct disclaim note editor clarif",
    "biography": "bio about vcard",
    "quote": "quote pull",
    "hidden": """
        hidden hide sr-only visually screen-reader offscreen print mobile-only collapsed
        invisible
    """,
    "live": "live ticker breaking timeline",
    "form": "search form input filter button btn",
    "box": """
        fact infobox sidebox inset highlight keypoint key-point takeaway interstitial inline box
    """,
}
CLASS_GROUP_NAMES = tuple(CLASS_GROUPS)


def bits_of(groups: dict[str, str]) -> dict[str, int]:
    """Return for each word the bit mask of the groups it is in; the n-th group is bit n."""
    bits: dict[str, int] = {}
    for bit, words in enumerate(groups.values()):
        for word in words.split():
            bits[word] = bits.get(word, 0) | 1 << bit
    return bits
