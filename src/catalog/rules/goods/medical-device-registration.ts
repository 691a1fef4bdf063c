import { ecommerce, trade } from './bite.ts';
import { deviceRegulations } from './laws.ts';
import { regulation } from './regulation.ts';

export const medicalDeviceRegistration = regulation({
  code: 'EW5056',
  name: 'medical-device-registration',
  title: 'The medical device’s filing or registration is missing',
  what: 'Devices of class I are filed, of class II and III registered with the NMPA, with manual and label in Chinese.',
  why: 'Without it they may not be imported, in e-commerce neither.',
  fix: 'Have your agent in China file or register it.',
  message: 'The NMPA number of the medical device is missing.',
  concerns: ['medical-device'],
  phases: [{ bite: { ...trade('error'), ...ecommerce('error') } }],
  evidence: ['nmpa_device_no'],
  sources: [deviceRegulations('Art. 13 to 16, 57 and 58')],
  sample: {
    goods: { hs_code: '90013000', title_en: 'Contact lenses' },
    papers: { nmpa_device_no: '国械注进20263160001' },
  },
});
